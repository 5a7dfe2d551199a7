package dev.croft.application.compare;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of a model as far as two of them are told apart: words and signs, not the space
 * between them.
 *
 * @param head what stands before its braces, or all of it
 * @param body what stands in its braces when it has no parts of its own
 * @param formerNames the names after {@code was}
 */
record Element(
    String kind,
    String name,
    String description,
    String head,
    String body,
    Set<String> formerNames,
    Map<String, Part> parts) {

  /** A line in it; the key of the map is kind and name. */
  record Part(String kind, String name, String text, Set<String> formerNames) {
    static String key(String kind, String name) {
      return kind + " " + name;
    }
  }

  String key() {
    return kind + " " + name;
  }

  Element named(String other) {
    return new Element(kind, other, description, head, body, formerNames, parts);
  }

  static final List<String> WITH_PARTS = List.of("entity", "static entity", "structure");
}
