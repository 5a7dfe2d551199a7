package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.api.Answer;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.HumanTime;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.ProblemPage;
import dev.croft.cli.print.ShownProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A publication from the moment it was accepted: shown step by step, and how it ended. */
final class PublicationRun {
  private static final Set<String> FAILED = Set.of("refused", "undone", "failed");
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final ServerApi api;
  private final Output output;
  private final Clock clock;
  private final Duration patience;
  private Function<String, Optional<String>> sources = file -> Optional.empty();

  PublicationRun(ServerApi api, Output output, Clock clock, Duration patience) {
    this.api = api;
    this.output = output;
    this.clock = clock;
    this.patience = patience;
  }

  /** Problems are then shown with their source lines. */
  PublicationRun withSources(Function<String, Optional<String>> texts) {
    this.sources = texts;
    return this;
  }

  /**
   * Follows what Server.API has accepted, until it ends.
   *
   * @param done what to say when it ends well, such as {@code removed}
   * @return the exit status
   * @throws CommandRefused when it was refused or undone
   */
  int follow(JsonNode accepted, String done) {
    String id = Json.text(accepted, "publication");
    Instant start = clock.instant();
    StepPrinter printer = new StepPrinter(output, new HumanTime(clock));
    Following following = new Following(api, new Patience(clock, patience), printer);
    JsonNode end;
    try (DetachNotice notice = new DetachNotice(output.errors(), () -> detached(id))) {
      end = following.toTheEnd(id);
    }
    JsonNode whole = wholeStory(id);
    if (FAILED.contains(Json.text(end, "state"))) {
      throw failed(end, whole);
    }
    if (output.json()) {
      output.jsonLine(end);
    } else {
      sayDone(end, done, Duration.between(start, clock.instant()));
    }
    return 0;
  }

  /** Says for scripts that nothing was published, and returns what ends the command. */
  CommandRefused refusedBefore(String application, CommandRefused reason, JsonNode problems) {
    if (output.json()) {
      ObjectNode end = Json.object().putNull("publication").put("application", application);
      end.putNull("version").putNull("build").put("step", "end").putNull("frontEnd");
      end.put("state", "refused").put("message", reason.getMessage());
      end.put("at", clock.instant().toString());
      end.set("problems", problems.isArray() ? problems : Json.array());
      output.jsonLine(end);
    } else {
      show(problems);
    }
    return reason;
  }

  private void sayDone(JsonNode end, String done, Duration took) {
    String application = Json.text(end, "application");
    String version = Json.text(end, "version");
    String what = application + (version.isEmpty() ? "" : " version " + version);
    String where = done.equals("live") ? at(application) : "";
    output.say(what + " is " + done + where + " (" + HumanTime.duration(took) + ")");
  }

  private String at(String application) {
    Answer answer = api.get(ApiPath.of("apps", application), LONGEST);
    String url = answer instanceof Answer.Done known ? Json.text(known.body(), "url") : "";
    if (url.isEmpty()) {
      return "";
    }
    return ": " + (url.startsWith("/") ? api.environment().url() + url : url);
  }

  private JsonNode wholeStory(String id) {
    Answer answer = api.get(ApiPath.of("publications", id), LONGEST);
    return answer instanceof Answer.Done known ? known.body() : Json.object();
  }

  private CommandRefused failed(JsonNode end, JsonNode whole) {
    JsonNode problems =
        end.path("problems").isArray() ? end.path("problems") : whole.path("problems");
    if (output.json()) {
      ObjectNode last = end.deepCopy();
      last.set("problems", problems.isArray() ? problems : Json.array());
      output.jsonLine(last);
    } else {
      show(problems);
    }
    return CommandRefused.because(reason(end, whole, problems));
  }

  private static String reason(JsonNode end, JsonNode whole, JsonNode problems) {
    String application = Json.text(end, "application");
    String said = Json.text(end, "message");
    String message = said.isEmpty() ? Json.text(whole, "message") : said;
    List<ShownProblem> shown = Json.elements(problems).map(ShownProblem::of).toList();
    String why =
        message.isEmpty() && !shown.isEmpty()
            ? "the model has " + ProblemPage.summary(shown)
            : message;
    String outcome =
        Json.text(end, "state").equals("undone")
            ? " was undone, everything is as before"
            : " was refused, nothing has changed";
    return (application.isEmpty() ? "the publication" : "the publication of " + application)
        + outcome
        + (why.isEmpty() ? "" : ": " + why);
  }

  private void show(JsonNode problems) {
    ProblemPage page = new ProblemPage(sources, output.terminal().colours());
    Json.elements(problems)
        .map(ShownProblem::of)
        .forEach(problem -> page.lines(problem).forEach(output::print));
  }

  private static String detached(String id) {
    return "detached; publication " + id + " goes on, `croft apps` shows what becomes of it";
  }
}
