package dev.croft.compiler.model;

import java.util.List;
import java.util.stream.Stream;

/** The expressions that an expression is directly made of. */
public final class Parts {
  private Parts() {}

  public static List<Expression> of(Expression expression) {
    return switch (expression) {
      case Expression.Literal it -> List.of();
      case Expression.Empty it -> List.of();
      case Expression.Variable it -> List.of();
      case Expression.SettingValue it -> List.of();
      case Expression.StaticRow it -> List.of();
      case Expression.NextNumber it -> List.of();
      case Expression.AttributeOf it -> List.of(it.of());
      case Expression.RecordsOf it -> List.of(it.of());
      case Expression.Call it -> it.arguments();
      case Expression.CallAction it -> it.arguments();
      case Expression.RunQuery it -> it.arguments();
      case Expression.NewStructure it -> values(it.values());
      case Expression.Create it -> values(it.values());
      case Expression.ListLiteral it -> it.items();
      case Expression.Binary it -> List.of(it.left(), it.right());
      case Expression.Not it -> List.of(it.operand());
      case Expression.Negate it -> List.of(it.operand());
      case Expression.IsEmpty it -> List.of(it.operand());
      case Expression.Template it -> it.parts();
      case Expression.Conditional it -> List.of(it.condition(), it.then(), it.otherwise());
      case Expression.Aggregate it ->
          Stream.of(it.source(), it.value(), it.where()).flatMap(each -> each.stream()).toList();
    };
  }

  private static List<Expression> values(List<Expression.Assignment> values) {
    return values.stream().map(Expression.Assignment::value).toList();
  }
}
