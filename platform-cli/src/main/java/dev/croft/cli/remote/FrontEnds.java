package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.Answer;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.print.DidYouMean;
import dev.croft.cli.print.Json;
import java.util.List;

/** The front ends of an environment. */
final class FrontEnds {
  private final ServerApi api;

  FrontEnds(ServerApi api) {
    this.api = api;
  }

  /** Every front end. */
  JsonNode all() {
    return api.get(ApiPath.of("nodes"));
  }

  /** Does something with one of them. */
  JsonNode change(String name, String verb) {
    Answer answer = api.answerToPost(ApiPath.of("nodes", name, verb), Json.object());
    if (answer instanceof Answer.Refused refused && refused.status() == 404) {
      throw unknown(name);
    }
    return api.resultOf(answer);
  }

  /** What ends a command for a name that no front end has. */
  CommandRefused unknown(String name) {
    List<String> names = Json.elements(all()).map(node -> Json.text(node, "name")).toList();
    String advice =
        DidYouMean.among(names, name)
            .map(near -> "did you mean " + near + "?")
            .orElse(names.isEmpty() ? "it has none" : "there are " + String.join(", ", names));
    return CommandRefused.because(
        "there is no front end " + name + " in " + api.environment() + "; " + advice);
  }
}
