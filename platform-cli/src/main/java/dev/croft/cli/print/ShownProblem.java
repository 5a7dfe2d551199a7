package dev.croft.cli.print;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * A problem of a model, found here or by an environment.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param line one-based; 0 when the problem is of no place
 * @param column one-based
 * @param endColumn the column after the last character; 0 when unknown
 * @param hint what to do, empty when there is none
 */
public record ShownProblem(String code, String severity, Place place, String message, String hint) {

  /** Where in the sources. */
  public record Place(String file, int line, int column, int endColumn) {
    /** The problem is of no place in the sources. */
    public static final Place NONE = new Place("", 0, 0, 0);
  }

  public ShownProblem {
    severity = severity.toLowerCase(Locale.ROOT);
  }

  /** Reads what Server.API answers; the place may be flat or in {@code position}. */
  public static ShownProblem of(JsonNode node) {
    JsonNode position = node.path("position").isObject() ? node.path("position") : node;
    return new ShownProblem(
        Json.text(node, "code"),
        Json.text(node, "severity"),
        new Place(
            Json.text(position, "file"),
            position.path("line").asInt(),
            position.path("column").asInt(),
            position.path("endColumn").asInt()),
        Json.text(node, "message"),
        Json.text(node, "hint"));
  }

  public boolean isError() {
    return severity.equals("error");
  }

  /** As scripts read it. */
  public ObjectNode json() {
    ObjectNode node =
        Json.object()
            .put("code", code)
            .put("severity", severity)
            .put("file", place.file())
            .put("line", place.line())
            .put("column", place.column())
            .put("endColumn", place.endColumn())
            .put("message", message);
    return hint.isEmpty() ? node.putNull("hint") : node.put("hint", hint);
  }
}
