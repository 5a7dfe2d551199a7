package dev.croft.compiler.read;

import java.util.List;

/** Who may, as it was written. */
public sealed interface AccessClause {
  /** No {@code for}. */
  record Unsaid() implements AccessClause {}

  record Everyone() implements AccessClause {}

  record Users() implements AccessClause {}

  record Roles(List<Word> names) implements AccessClause {
    public Roles {
      names = List.copyOf(names);
    }
  }
}
