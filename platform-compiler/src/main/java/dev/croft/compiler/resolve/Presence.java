package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Expression.Operator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which variables cannot be empty once a condition is known. */
final class Presence {
  private Presence() {}

  static Set<String> whenTrue(Expression condition) {
    return switch (condition) {
      case Expression.IsEmpty empty -> empty.negated() ? variable(empty.operand()) : Set.of();
      case Expression.Binary both ->
          both.operator() == Operator.AND
              ? union(whenTrue(both.left()), whenTrue(both.right()))
              : Set.of();
      case Expression.Not not -> whenFalse(not.operand());
      default -> Set.of();
    };
  }

  static Set<String> whenFalse(Expression condition) {
    return switch (condition) {
      case Expression.IsEmpty empty -> empty.negated() ? Set.of() : variable(empty.operand());
      case Expression.Binary either ->
          either.operator() == Operator.OR
              ? union(whenFalse(either.left()), whenFalse(either.right()))
              : Set.of();
      case Expression.Not not -> whenTrue(not.operand());
      default -> Set.of();
    };
  }

  private static Set<String> variable(Expression operand) {
    return operand instanceof Expression.Variable variable ? Set.of(variable.name()) : Set.of();
  }

  private static Set<String> union(Set<String> left, Set<String> right) {
    return Stream.concat(left.stream(), right.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
