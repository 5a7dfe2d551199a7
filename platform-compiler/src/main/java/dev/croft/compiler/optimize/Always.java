package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Expression.Operator;
import dev.croft.compiler.model.Parts;
import java.util.List;
import java.util.stream.Stream;

/** The parts of an expression that are computed whenever the expression is. */
final class Always {
  private Always() {}

  /** The expression and those inside it. */
  static Stream<Expression> computed(Expression expression) {
    return Stream.concat(
        Stream.of(expression), parts(expression).stream().flatMap(Always::computed));
  }

  private static List<Expression> parts(Expression expression) {
    return switch (expression) {
      case Expression.Binary it ->
          it.operator() == Operator.AND || it.operator() == Operator.OR
              ? List.of(it.left())
              : Parts.of(it);
      case Expression.Conditional it -> List.of(it.condition());
      // The rest is computed for each item, and maybe for none.
      case Expression.Aggregate it -> it.source().stream().toList();
      default -> Parts.of(expression);
    };
  }
}
