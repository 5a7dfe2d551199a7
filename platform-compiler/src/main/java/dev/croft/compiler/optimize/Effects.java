package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a statement changes: records, and variables around it. */
final class Effects {
  private Effects() {}

  /** Whether records may be written, by the statement or inside it. */
  static boolean writes(Statement statement) {
    return Walk.statements(List.of(statement))
        .anyMatch(it -> writesItself(it) || Walk.computed(it).stream().anyMatch(Effects::writes));
  }

  private static boolean writesItself(Statement statement) {
    return statement instanceof Statement.Update || statement instanceof Statement.Delete;
  }

  /** Whether computing the expression may write records. */
  static boolean writes(Expression expression) {
    return Walk.in(expression)
        .anyMatch(it -> it instanceof Expression.Create || it instanceof Expression.CallAction);
  }

  /** Variables that get another value. */
  static Set<String> assigned(List<Statement> statements) {
    return Walk.statements(statements)
        .filter(Statement.Assign.class::isInstance)
        .map(it -> root(((Statement.Assign) it).target()))
        .collect(Collectors.toSet());
  }

  static String root(Expression expression) {
    return switch (expression) {
      case Expression.Variable variable -> variable.name();
      case Expression.AttributeOf attribute -> root(attribute.of());
      default -> "";
    };
  }

  /** Whether nothing behind the statements is reached. */
  static boolean ends(List<Statement> statements) {
    return statements.stream().anyMatch(Effects::ends);
  }

  private static boolean ends(Statement statement) {
    return switch (statement) {
      case Statement.Return it -> true;
      case Statement.Fail it -> true;
      case Statement.If it -> ends(it.then()) && ends(it.otherwise());
      default -> false;
    };
  }
}
