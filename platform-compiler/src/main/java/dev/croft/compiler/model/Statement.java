package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;

/** One step of an action. */
public sealed interface Statement {
  Position position();

  record Let(String name, Expression value, Position position) implements Statement {}

  /** {@code set total = …}: the target is a variable, or an attribute of a structure in one. */
  record Assign(Expression target, Expression value, Position position) implements Statement {}

  record If(
      Expression condition, List<Statement> then, List<Statement> otherwise, Position position)
      implements Statement {
    public If {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  record For(String variable, Type element, Expression in, List<Statement> body, Position position)
      implements Statement {
    public For {
      body = List.copyOf(body);
    }
  }

  record Update(
      Expression target, String entity, List<Expression.Assignment> values, Position position)
      implements Statement {
    public Update {
      values = List.copyOf(values);
    }
  }

  record Delete(Expression target, String entity, Position position) implements Statement {}

  /** A call or a create whose result nobody takes. */
  record Evaluate(Expression expression, Position position) implements Statement {}

  /**
   * {@code fail CreditExceeded "…"}: rolls everything back; the message defaults to the description
   * of the error.
   */
  record Fail(String error, Expression message, Position position) implements Statement {}

  record Log(Expression message, Position position) implements Statement {}

  /** Commits with the business data, or not at all. */
  record Audit(Expression message, Position position) implements Statement {}

  record Return(Optional<Expression> value, Position position) implements Statement {}
}
