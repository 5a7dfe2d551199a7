package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.Answer;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.print.DidYouMean;
import dev.croft.cli.print.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds applications of an environment by what somebody typed. */
final class Applications {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final ServerApi api;

  Applications(ServerApi api) {
    this.api = api;
  }

  /** Every application. */
  JsonNode all() {
    return api.get(ApiPath.of("apps"));
  }

  /**
   * The application of that name with its history.
   *
   * @throws CommandRefused with the nearest known name, when there is no such application
   */
  JsonNode named(String name) {
    Answer answer = api.get(ApiPath.of("apps", name), LONGEST);
    if (answer instanceof Answer.Refused refused && refused.status() == 404) {
      throw CommandRefused.because(unknown(name));
    }
    return api.resultOf(answer);
  }

  /** Two versions of an application side by side. */
  JsonNode compared(String name, ComparedVersions.Range range) {
    mustHave(name);
    return api.get(
        ApiPath.of("apps", name, "compare").with("from", range.from()).with("to", range.to()));
  }

  /** What its live version stands on. */
  JsonNode dependencies(String name) {
    mustHave(name);
    return api.get(ApiPath.of("apps", name, "dependencies"));
  }

  /** Ends the command with the nearest known name, when there is no such application. */
  void mustHave(String name) {
    named(name);
  }

  private String unknown(String name) {
    List<String> names = Json.elements(all()).map(app -> Json.text(app, "name")).toList();
    Optional<String> near = DidYouMean.among(names, name);
    String advice =
        near.map(found -> "did you mean " + found + "?")
            .orElse(
                names.isEmpty()
                    ? "none is published yet, `croft publish DIR` publishes one"
                    : "`croft apps` lists those that are there");
    return "there is no application " + name + " in " + api.environment() + "; " + advice;
  }
}
