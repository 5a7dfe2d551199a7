package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.Table;
import java.util.stream.Collectors;

/** What an application stands on, for people. */
final class ShownDependencies {
  private final Output output;

  ShownDependencies(Output output) {
    this.output = output;
  }

  void print(JsonNode known) {
    Table tables = new Table("TABLE", "ELEMENT", "FOR", "REFERS TO");
    String schema = Json.text(known, "schema");
    Json.elements(known.path("tables"))
        .forEach(
            table ->
                tables.row(
                    schema + "." + Json.text(table, "name"),
                    Json.text(table, "element"),
                    Json.text(table, "purpose"),
                    texts(table.path("refersTo"))));
    output.print(tables, "Its tables are its own business.");
    Table roles = new Table("ROLE", "USERS", "GROUPS", "WHAT FOR");
    Json.elements(known.path("roles"))
        .forEach(
            role ->
                roles.row(
                    Json.text(role, "name"),
                    Json.text(role, "users"),
                    Json.text(role, "groups"),
                    Json.text(role, "description")));
    output.print("");
    output.print(roles, "It declares no role.");
    Table libraries = new Table("LIBRARY", "BYTES");
    Json.elements(known.path("libraries"))
        .forEach(library -> libraries.row(Json.text(library, "path"), Json.text(library, "bytes")));
    output.print("");
    output.print(libraries, "It brings no library.");
    output.print("");
    output.say("Data sources: " + texts(known.path("dataSources")));
    Table uses = new Table("TAKES FROM", "WHAT");
    Json.elements(known.path("uses"))
        .forEach(used -> uses.row(Json.text(used, "application"), texts(used.path("elements"))));
    output.print(uses, "It takes nothing from other applications.");
    output.say(
        known.path("usedBy").isEmpty()
            ? "No other application uses it."
            : "Used by " + texts(known.path("usedBy")) + ".");
  }

  private static String texts(JsonNode array) {
    return Json.elements(array).map(JsonNode::asText).collect(Collectors.joining(", "));
  }
}
