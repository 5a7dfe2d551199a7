package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.HumanTime;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.PlainText;
import dev.croft.cli.print.Table;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Two versions of an application for people. */
final class ComparedVersions {
  private final Output output;
  private final HumanTime time;

  ComparedVersions(Output output, HumanTime time) {
    this.output = output;
    this.time = time;
  }

  /** Which two: {@code 1..2}, or {@code ..} for the one that runs with the one before it. */
  record Range(String from, String to) {}

  /** Reads a range as it is typed. */
  static final class Reader implements ITypeConverter<Range> {
    @Override
    public Range convert(String text) {
      if (!text.matches("[0-9]{0,9}\\.\\.[0-9]{0,9}")) {
        throw new TypeConversionException(
            "'" + text + "' is no pair of versions; write two numbers as in 1..2");
      }
      int dots = text.indexOf("..");
      return new Range(text.substring(0, dots), text.substring(dots + 2));
    }
  }

  void print(JsonNode comparison) {
    Table sides = new Table("VERSION", "BUILD", "BY", "WHEN", "SIZE", "MESSAGE");
    for (String side : new String[] {"from", "to"}) {
      JsonNode version = comparison.path(side);
      sides.row(
          Json.text(version, "version"),
          Tables.build(version),
          Json.text(version, "user"),
          time.ago(Json.text(version, "at")),
          Json.text(version, "bytes"),
          Json.text(version, "message"));
    }
    output.print(sides, "");
    output.print("");
    output.print(elements(comparison), "No element of a model differs.");
    output.print("");
    database(comparison.path("database"));
    Json.elements(comparison.path("files")).forEach(this::file);
    if (!comparison.path("whole").asBoolean(true)) {
      output.say("There is more than is shown here.");
    }
  }

  /** The elements of a model that differ. */
  static Table elements(JsonNode comparison) {
    Table table = new Table("ELEMENT", "CHANGE", "PART", "BEFORE", "AFTER");
    Json.elements(comparison.path("elements"))
        .forEach(
            element -> {
              String name = Json.text(element, "kind") + " " + Json.text(element, "name");
              table.row(name, Json.text(element, "change"), "", "", "");
              Json.elements(element.path("parts"))
                  .forEach(
                      part ->
                          table.row(
                              "",
                              Json.text(part, "change"),
                              (Json.text(part, "kind") + " " + Json.text(part, "name")).strip(),
                              Json.text(part, "before"),
                              Json.text(part, "after")));
            });
    return table;
  }

  private void database(JsonNode database) {
    if (!Json.text(database, "note").isEmpty()) {
      output.say("Database: " + Json.text(database, "note"));
    } else if (database.path("steps").isEmpty()) {
      output.say("The tables stay as they are.");
    } else {
      output.say("The tables change:");
      database
          .path("steps")
          .forEach(step -> output.print("  " + PlainText.line(step.asText()) + ";"));
    }
  }

  private void file(JsonNode file) {
    output.print("");
    output.say(Json.text(file, "path") + "  " + Json.text(file, "change"));
    for (JsonNode hunk : file.path("hunks")) {
      JsonNode first = hunk.path("lines").path(0);
      String line =
          Json.text(first, "to").isEmpty() ? Json.text(first, "from") : Json.text(first, "to");
      output.say("@@ line " + line);
      for (JsonNode each : hunk.path("lines")) {
        String sign =
            switch (Json.text(each, "change")) {
              case "added" -> "+";
              case "removed" -> "-";
              default -> " ";
            };
        output.print(PlainText.sourceLine(sign + Json.text(each, "text")));
      }
    }
  }
}
