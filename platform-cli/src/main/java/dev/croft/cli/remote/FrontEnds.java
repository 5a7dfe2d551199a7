package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.Answer;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.print.DidYouMean;
import dev.croft.cli.print.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

  /** Forgets one that is gone. */
  void forget(String name) {
    api.delete(ApiPath.of("nodes", name));
  }

  /** The names of applications that shall run in these zones. */
  Set<String> applications(Set<String> zones) {
    return Json.elements(api.get(ApiPath.of("apps")))
        .filter(application -> Json.text(application, "state").equals("live"))
        .filter(application -> zones.contains(Json.text(application, "zone")))
        .map(application -> Json.text(application, "name"))
        .collect(Collectors.toCollection(TreeSet::new));
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
