package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parts;

/** Whether the value of an expression depends on the records that a statement reads. */
final class Dependence {
  private Dependence() {}

  static boolean onRecords(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.Variable variable -> scope.knows(variable.name());
      // Over a group or a collection: always computed by the database.
      case Expression.Aggregate aggregate -> true;
      default -> Parts.of(expression).stream().anyMatch(part -> onRecords(part, scope));
    };
  }
}
