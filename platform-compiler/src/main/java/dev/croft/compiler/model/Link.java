package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.List;

/** Where {@code opens} leads. */
public sealed interface Link {
  Position position();

  /** A screen; arguments in the order of its parameters. */
  record ToScreen(String screen, List<Expression> arguments, Position position) implements Link {
    public ToScreen {
      arguments = List.copyOf(arguments);
    }
  }

  /** The list that {@code screens of} makes. */
  record ToList(String entity, Position position) implements Link {}

  /** The page of one record that {@code screens of} makes. */
  record ToRecord(String entity, Expression record, Position position) implements Link {}

  /** The empty form that {@code screens of} makes. */
  record ToNew(String entity, Position position) implements Link {}
}
