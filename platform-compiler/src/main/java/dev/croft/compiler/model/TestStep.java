package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;

/** A step that only tests do. */
public sealed interface TestStep extends Statement {
  /** {@code expect total = 30}. */
  record Expect(Expression condition, Said said, Position position) implements TestStep {}

  /**
   * What is expected in the words of its author.
   *
   * @param left what is compared, or asked whether it is empty
   * @param right what it is compared with, unless everybody sees its value in the text
   */
  record Said(String whole, Optional<String> left, Optional<String> right) {}

  /** {@code expect PlaceOrder(…) fails CreditExceeded}: what the deed wrote is undone. */
  record ExpectFailure(Statement deed, List<Caught> errors, Words words, Position position)
      implements TestStep {
    public ExpectFailure {
      errors = List.copyOf(errors);
    }
  }

  /** The deed and the errors as they were written. */
  record Words(String deed, String errors) {}

  /**
   * What reacts to this is done now.
   *
   * @param actions each takes the record
   */
  record React(List<String> actions, Expression record, Position position) implements TestStep {
    public React {
      actions = List.copyOf(actions);
    }
  }

  /** From now on it is this moment. */
  record SetClock(Expression moment, Position position) implements TestStep {}

  /** {@code set CreditLimit = 100}: what an operator would set. */
  record SetSetting(String setting, Expression value, Position position) implements TestStep {}

  /**
   * What is called here must be open to whoever acts.
   *
   * @param who roles, anybody, or somebody signed in
   * @param user the name of whoever is signed in
   */
  record Acting(Access who, Optional<String> user, List<Statement> body, Position position)
      implements TestStep {
    public Acting {
      body = List.copyOf(body);
    }
  }
}
