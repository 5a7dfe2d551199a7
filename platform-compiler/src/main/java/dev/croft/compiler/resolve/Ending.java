package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.TestStep;
import java.util.List;

/** Whether anything behind some steps is ever reached. */
public final class Ending {
  private Ending() {}

  /** Every path through them returns or fails. */
  public static boolean ends(List<Statement> statements) {
    return statements.stream().anyMatch(Ending::ends);
  }

  /** The step returns or fails, whatever happens. */
  public static boolean ends(Statement statement) {
    return switch (statement) {
      case Statement.Return it -> true;
      case Statement.Fail it -> true;
      case Statement.If it -> ends(it.then()) && ends(it.otherwise());
      case Statement.Try it ->
          ends(it.body()) && it.handlers().stream().allMatch(each -> ends(each.body()));
      case Statement.Let it -> false;
      case Statement.Assign it -> false;
      case Statement.For it -> false;
      case Statement.Update it -> false;
      case Statement.Delete it -> false;
      case Statement.Evaluate it -> false;
      case Statement.Log it -> false;
      case Statement.Audit it -> false;
      case Statement.Send it -> false;
      case TestStep.Acting it -> ends(it.body());
      case TestStep it -> false;
    };
  }
}
