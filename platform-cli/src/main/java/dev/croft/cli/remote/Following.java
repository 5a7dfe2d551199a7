package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.api.Answer;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.print.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Follows a publication to its end by asking again and again for the steps after the last one seen.
 * Each question stands for itself, so that the death of the front end that answered, of the load
 * balancer or of a connection costs nothing but a moment: the next question finds whoever is there.
 */
final class Following {
  private static final int WAIT_SECONDS = 15;
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(WAIT_SECONDS + 15L);
  private static final Duration SHORTEST_ROUND = Duration.ofMillis(200);

  /** Is told what happens. */
  interface Listener {
    /** A step of the publication, the last one included. */
    void step(JsonNode step);

    /** Nobody answers at the moment. */
    void silence(String why);

    /** Somebody answers again. */
    void again();
  }

  private final ServerApi api;
  private final Patience patience;
  private final Listener listener;
  private long seen;

  Following(ServerApi api, Patience patience, Listener listener) {
    this.api = api;
    this.patience = patience;
    this.listener = listener;
  }

  /** Returns the last step, whose name is {@code end}. */
  JsonNode toTheEnd(String publication) {
    while (true) {
      JsonNode steps = patiently(publication, news(publication, WAIT_SECONDS));
      Optional<JsonNode> end = tell(steps);
      if (end.isEmpty() && steps.isEmpty()) {
        end = endOf(publication);
      }
      if (end.isPresent()) {
        return end.get();
      }
      if (steps.isEmpty()) {
        Patience.pause(SHORTEST_ROUND);
      }
    }
  }

  // A publication that has ended without saying so in a step is still over.
  private Optional<JsonNode> endOf(String publication) {
    JsonNode shown = patiently(publication, ApiPath.of("publications", publication));
    if (Json.text(shown, "endedAt").isEmpty()) {
      return Optional.empty();
    }
    Optional<JsonNode> told = tell(patiently(publication, news(publication, 0)));
    return told.isPresent() ? told : tell(Json.array().add(lastStep(shown)));
  }

  private Optional<JsonNode> tell(JsonNode steps) {
    for (JsonNode step : steps) {
      seen = Math.max(seen, step.path("sequence").asLong());
      listener.step(step);
      if (Json.text(step, "step").equals("end")) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  private JsonNode patiently(String publication, ApiPath question) {
    while (true) {
      switch (api.get(question, LONGEST_ANSWER)) {
        case Answer.Done done -> {
          if (!patience.isFirstSilence()) {
            listener.again();
          }
          patience.answered();
          return done.body();
        }
        case Answer.Refused refused -> {
          // While the database is away even a good token can be refused, so one waits for it, too.
          if (refused.status() < 500 && !refused.isAboutTheToken()) {
            throw api.ending(refused);
          }
          waitOrEnd(publication, refused.sentence());
        }
        case Answer.Nobody nobody -> waitOrEnd(publication, nobody.why());
      }
    }
  }

  private void waitOrEnd(String publication, String why) {
    if (patience.isFirstSilence()) {
      listener.silence(why);
    }
    if (!patience.waitAfterSilence()) {
      throw CommandRefused.unreachable(
          "the environment "
              + api.environment()
              + " has not answered any more ("
              + why
              + "); publication "
              + publication
              + " is finished or undone when it is back, `croft apps` then shows what is live");
    }
  }

  private ApiPath news(String publication, int wait) {
    return ApiPath.of("publications", publication, "steps")
        .with("after", Long.toString(seen))
        .with("wait", Integer.toString(wait));
  }

  private ObjectNode lastStep(JsonNode publication) {
    ObjectNode end = Json.object();
    for (String field : List.of("publication", "application", "version", "build")) {
      end.set(field, publication.path(field));
    }
    end.put("step", "end").putNull("frontEnd");
    end.set("state", publication.path("state"));
    end.set("message", publication.path("message"));
    end.set("at", publication.path("endedAt"));
    return end;
  }
}
