package dev.croft.cli.environment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.Answer;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.KnownEnvironment;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.print.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The token of the first administrator, kept so that commands on this machine need none. */
record KeptToken(Path file, KnownEnvironment environment) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The longest that the platform gives. */
  private static final String LIFETIME = "366d";

  private static final Duration FIRST_START = Duration.ofSeconds(30);

  static KeptToken of(EnvironmentFolder folder, EnvironmentDescription description)
      throws IOException {
    Optional<String> token =
        Files.exists(folder.token())
            ? Optional.of(Files.readString(folder.token()).strip())
            : Optional.empty();
    return new KeptToken(
        folder.token(), new KnownEnvironment(folder.name(), URI.create(description.url()), token));
  }

  /** Whether none was kept before. */
  boolean isFirst() {
    return environment.token().isEmpty();
  }

  /** Fetches one when there is none, or when the one that is there opens nothing any more. */
  void ensure(String administratorPassword) throws IOException {
    if (isFirst() || isOver()) {
      EnvironmentFolder.replace(file, fresh(administratorPassword) + "\n");
    }
  }

  private boolean isOver() {
    Answer answer = new ServerApi(environment).get(ApiPath.of("apps"), PATIENCE);
    return answer instanceof Answer.Refused refused && refused.isAboutTheToken();
  }

  private String fresh(String administratorPassword) {
    JsonNode wish =
        Json.object()
            .put("user", "admin")
            .put("password", administratorPassword)
            .put("expires", LIFETIME);
    Answer answer = identity(wish);
    // The first administrator is made in the background of the first start.
    long end = System.nanoTime() + FIRST_START.toNanos();
    while (isFirst()
        && answer instanceof Answer.Refused refused
        && refused.isAboutTheToken()
        && System.nanoTime() < end) {
      Await.moment();
      answer = identity(wish);
    }
    return switch (answer) {
      case Answer.Done done -> Json.text(done.body(), "token");
      case Answer.Refused refused -> throw CommandRefused.because(refusal(refused));
      case Answer.Nobody nobody -> throw withoutToken().ending(nobody);
    };
  }

  private Answer identity(JsonNode wish) {
    return withoutToken().answerToPost(ApiPath.identity("token"), wish);
  }

  private ServerApi withoutToken() {
    return new ServerApi(environment).withoutToken();
  }

  private String refusal(Answer.Refused refused) {
    String why =
        refused.isAboutTheToken() && !isFirst()
            ? "its first administrator has another password by now; `croft token --env "
                + environment
                + " --user admin --password-stdin > "
                + file
                + "` keeps a new one"
            : refused.sentence();
    return "the environment runs, but gave no token to its first administrator: " + why;
  }
}
