package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.Table;
import java.util.stream.Collectors;

/** The tables that more than one command shows. */
final class Tables {
  private static final int SHOWN_OF_A_BUILD = 12;

  private Tables() {}

  static Table applications(JsonNode applications) {
    Table table = new Table("NAME", "VERSION", "STATE", "KIND", "BUILD", "ADDRESS");
    Json.elements(applications)
        .forEach(
            app ->
                table.row(
                    Json.text(app, "name"),
                    Json.text(app, "version"),
                    Json.text(app, "state"),
                    Json.text(app, "kind"),
                    build(app),
                    Json.text(app, "url")));
    return table;
  }

  static Table frontEnds(JsonNode frontEnds) {
    Table table =
        new Table("FRONT END", "STATE", "ZONES", "ROLES", "PID", "ADDRESS", "APPLICATIONS");
    Json.elements(frontEnds)
        .forEach(
            frontEnd ->
                table.row(
                    Json.text(frontEnd, "name"),
                    Json.text(frontEnd, "state"),
                    texts(frontEnd.path("zones")),
                    texts(frontEnd.path("roles")),
                    Json.text(frontEnd, "pid"),
                    Json.text(frontEnd, "address"),
                    deployed(frontEnd.path("applications"))));
    return table;
  }

  /** Enough of the beginning of a build id to tell builds apart. */
  static String build(JsonNode of) {
    String build = Json.text(of, "build");
    return build.substring(0, Math.min(SHOWN_OF_A_BUILD, build.length()));
  }

  private static String texts(JsonNode array) {
    return Json.elements(array).map(JsonNode::asText).collect(Collectors.joining(", "));
  }

  // What is live needs no word; everything else does.
  private static String deployed(JsonNode applications) {
    return Json.elements(applications)
        .map(
            app -> {
              String state = Json.text(app, "state");
              String what = (Json.text(app, "name") + " " + Json.text(app, "version")).strip();
              return state.equals("live") || state.isEmpty() ? what : what + " (" + state + ")";
            })
        .collect(Collectors.joining(", "));
  }
}
