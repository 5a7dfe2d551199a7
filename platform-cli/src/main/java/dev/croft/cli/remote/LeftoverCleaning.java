package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.PlainText;
import dev.croft.cli.print.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code croft plan --contract}: what live versions do not know, and dropping it. */
final class LeftoverCleaning {
  private final ServerApi api;
  private final Output output;
  private final Surroundings surroundings;

  LeftoverCleaning(ServerApi api, Output output, Surroundings surroundings) {
    this.api = api;
    this.output = output;
    this.surroundings = surroundings;
  }

  /** Of one application, or of all that were made from a model. */
  void list(String applicationOrNull) {
    List<String> names =
        applicationOrNull == null
            ? Json.elements(api.get(ApiPath.of("apps")))
                .filter(app -> Json.text(app, "kind").equals("model"))
                .map(app -> Json.text(app, "name"))
                .toList()
            : List.of(applicationOrNull);
    ArrayNode all = Json.array();
    names.forEach(name -> all.add(api.get(ApiPath.of("apps", name, "leftovers"))));
    if (output.json()) {
      output.document(all);
    } else {
      print(all);
    }
  }

  private void print(JsonNode all) {
    Table table = new Table("APPLICATION", "NAME", "KIND", "ROWS", "BYTES", "ROLLBACK NEEDS IT");
    Json.elements(all)
        .forEach(
            found ->
                Json.elements(found.path("things"))
                    .forEach(
                        thing ->
                            table.row(
                                Json.text(found, "application"),
                                PlainText.line(Json.text(thing, "name")),
                                Json.text(thing, "kind"),
                                Json.text(thing, "rows"),
                                Json.text(thing, "bytes"),
                                versions(thing))));
    output.print(table, "The database has nothing that a live version does not know.");
    output.print("");
    output.print(
        "No live version uses these. The last column names versions that `croft rollback` may bring back and that need them; --drop NAME with --retire gives those up.");
  }

  private static String versions(JsonNode thing) {
    return Json.elements(thing.path("neededBy"))
        .map(version -> "version " + version.asText())
        .collect(Collectors.joining(", "));
  }

  /** All of them or none. */
  void drop(String application, List<String> names, boolean retire, boolean yes)
      throws IOException {
    if (!yes) {
      ask(application, names);
    }
    ObjectNode wish = Json.object().put("retire", retire);
    ArrayNode wanted = wish.putArray("names");
    names.forEach(wanted::add);
    JsonNode left = api.post(ApiPath.of("apps", application, "leftovers", "drop"), wish);
    if (output.json()) {
      output.document(left);
    } else {
      output.say("Dropped of " + application + ": " + String.join(", ", names) + ".");
    }
  }

  private void ask(String application, List<String> names) throws IOException {
    if (!surroundings.terminal().input()) {
      throw CommandRefused.wrongUsage(
          "nobody is there to be asked; say --yes to drop without a question");
    }
    output
        .errors()
        .print(
            "Drop "
                + PlainText.line(String.join(", ", names))
                + " of "
                + PlainText.line(application)
                + " WITH ALL DATA in it? Nothing brings it back. [y/N] ");
    output.errors().flush();
    String answer =
        new BufferedReader(new InputStreamReader(surroundings.input(), StandardCharsets.UTF_8))
            .readLine();
    if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
      throw CommandRefused.because("nothing was dropped");
    }
  }
}
