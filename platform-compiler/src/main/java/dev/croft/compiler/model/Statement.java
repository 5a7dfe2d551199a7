package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One step of an action. */
public sealed interface Statement
    permits Statement.Let,
        Statement.Assign,
        Statement.If,
        Statement.For,
        Statement.Try,
        Statement.Update,
        Statement.Delete,
        Statement.Evaluate,
        Statement.Fail,
        Statement.Log,
        Statement.Audit,
        Statement.Send,
        Statement.Return,
        TestStep {
  Position position();

  /** The blocks of steps inside this one. */
  default List<List<Statement>> blocks() {
    return switch (this) {
      case If it -> List.of(it.then(), it.otherwise());
      case For it -> List.of(it.body());
      case Try it ->
          Stream.concat(Stream.of(it.body()), it.handlers().stream().map(Handler::body)).toList();
      case TestStep.Acting it -> List.of(it.body());
      default -> List.of();
    };
  }

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

  /**
   * {@code try { … } on CreditExceeded { … }}: what the body wrote is undone before a handler runs.
   * Where none fits, the error goes on its way.
   */
  record Try(List<Statement> body, List<Handler> handlers, Position position) implements Statement {
    public Try {
      body = List.copyOf(body);
      handlers = List.copyOf(handlers);
    }
  }

  /**
   * @param message the variable that holds what happened, in words
   */
  record Handler(
      List<Caught> errors, Optional<String> message, List<Statement> body, Position position) {
    public Handler {
      errors = List.copyOf(errors);
      body = List.copyOf(body);
    }
  }

  /** What a handler, or the expectation of a test, is for. */
  sealed interface Caught {
    /** An error of the model. */
    record Failed(String error) implements Caught {}

    /** A kind of refusal that the language brings. */
    record Refused(Trouble trouble) implements Caught {}

    record Anything() implements Caught {}
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

  /** After the commit, if there is one. */
  record Send(Expression message, Position position) implements Statement {}

  record Return(Optional<Expression> value, Position position) implements Statement {}
}
