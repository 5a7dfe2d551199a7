package dev.croft.compiler.read;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A step of an action as it was written. */
public sealed interface Step {
  Position position();

  /** The blocks of steps inside this one. */
  default List<List<Step>> blocks() {
    return switch (this) {
      case If it -> List.of(it.then(), it.otherwise());
      case For it -> List.of(it.body());
      case Try it ->
          Stream.concat(Stream.of(it.body()), it.handlers().stream().map(Handler::body)).toList();
      case Acting it -> List.of(it.body());
      default -> List.of();
    };
  }

  record Let(Word name, Term value, Position position) implements Step {}

  /** The target is a name or a path. */
  record Assign(Term target, Term value, Position position) implements Step {}

  record If(Term condition, List<Step> then, List<Step> otherwise, Position position)
      implements Step {
    public If {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  record For(Word variable, Term in, List<Step> body, Position position) implements Step {
    public For {
      body = List.copyOf(body);
    }
  }

  record Try(List<Step> body, List<Handler> handlers, Position position) implements Step {
    public Try {
      body = List.copyOf(body);
      handlers = List.copyOf(handlers);
    }
  }

  /** {@code on CreditExceeded, duplicate as message { … }}; no errors: {@code on any error}. */
  record Handler(List<Word> errors, Optional<Word> message, List<Step> body, Position position) {
    public Handler {
      errors = List.copyOf(errors);
      body = List.copyOf(body);
    }
  }

  /** {@code update order(status: Status.Closed)}; the term is that call. */
  record Update(Term change, Position position) implements Step {}

  record Delete(Term target, Position position) implements Step {}

  record Evaluate(Term term, Position position) implements Step {}

  record Fail(Word error, Optional<Term> message, Position position) implements Step {}

  record Log(Term message, Position position) implements Step {}

  record Audit(Term message, Position position) implements Step {}

  /** {@code send Confirmation(order)}. */
  record Send(Term message, Position position) implements Step {}

  record Return(Optional<Term> value, Position position) implements Step {}

  /** Steps of tests. */
  sealed interface OfTest extends Step {}

  record Expect(Term condition, Position position) implements OfTest {}

  /** {@code expect PlaceOrder(…) fails CreditExceeded}; no errors: any error. */
  record ExpectFailure(Step deed, List<Word> errors, Position position) implements OfTest {
    public ExpectFailure {
      errors = List.copyOf(errors);
    }
  }

  /** {@code clock now() + 3 days}. */
  record SetClock(Term moment, Position position) implements OfTest {}

  /** {@code after create order}: what reacts to this is done now. */
  record React(Declaration.Event event, Term record, Position position) implements OfTest {}

  /** {@code as Clerk "ada" { … }}. */
  record Acting(AccessClause who, Optional<Term.Text> user, List<Step> body, Position position)
      implements OfTest {
    public Acting {
      body = List.copyOf(body);
    }
  }
}
