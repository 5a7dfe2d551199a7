package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Access;
import java.util.List;
import java.util.stream.Collectors;

/** Who may reach an element, as Java. */
final class AccessCode {
  private final String context;

  AccessCode(String context) {
    this.context = context;
  }

  String of(Access access) {
    return switch (access) {
      case Access.Nobody nobody -> "Access.nobody()";
      case Access.Everyone everyone -> "Access.everyone()";
      case Access.SignedIn signedIn -> "Access.signedIn()";
      case Access.Roles roles ->
          roles.names().stream()
              .map(role -> JavaNames.text(context + "/" + role))
              .collect(Collectors.joining(", ", "Access.roles(", ")"));
    };
  }

  String anyOf(List<Access> accesses) {
    List<Access> distinct = accesses.stream().distinct().toList();
    return distinct.size() == 1
        ? of(distinct.getFirst())
        : distinct.stream().map(this::of).collect(Collectors.joining(", ", "Access.anyOf(", ")"));
  }

  /** The way in must be open, and the element itself where it says anything. */
  String both(Access way, Access element) {
    return element instanceof Access.Nobody || element.equals(way)
        ? of(way)
        : "Access.allOf(" + of(way) + ", " + of(element) + ")";
  }
}
