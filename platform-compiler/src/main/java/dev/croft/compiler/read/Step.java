package dev.croft.compiler.read;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;

/** A step of an action as it was written. */
public sealed interface Step {
  Position position();

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

  /** {@code update order(status: Status.Closed)}; the term is that call. */
  record Update(Term change, Position position) implements Step {}

  record Delete(Term target, Position position) implements Step {}

  record Evaluate(Term term, Position position) implements Step {}

  record Fail(Word error, Optional<Term> message, Position position) implements Step {}

  record Log(Term message, Position position) implements Step {}

  record Audit(Term message, Position position) implements Step {}

  record Return(Optional<Term> value, Position position) implements Step {}
}
