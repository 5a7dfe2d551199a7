package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Expression.BuiltIn;
import dev.croft.compiler.problem.ProblemCode;

/** What is known before anything runs. */
final class Constants {
  private Constants() {}

  /** Reports when it cannot be one. */
  static boolean mayBeDefault(Expression value, Context context) {
    boolean known =
        isConstant(value)
            || value instanceof Expression.NextNumber
            || value instanceof Expression.Call call && asksTheMoment(call.function());
    if (!known) {
      context.report(
          ProblemCode.DEFAULT_NOT_CONSTANT,
          value.position(),
          "a default is a constant, a row of a static entity, or now(), today(), user()",
          "compute it in the action that creates the record");
    }
    return known;
  }

  private static boolean asksTheMoment(BuiltIn function) {
    return switch (function) {
      case NOW, TODAY, USER -> true;
      case LOWER, UPPER, TRIM, LENGTH, ROUND, ABS, COALESCE, COUNT -> false;
    };
  }

  static boolean isConstant(Expression value) {
    return switch (value) {
      case Expression.Literal it -> true;
      case Expression.StaticRow it -> true;
      case Expression.Empty it -> true;
      case Expression.ListLiteral list -> list.items().stream().allMatch(Constants::isConstant);
      default -> false;
    };
  }
}
