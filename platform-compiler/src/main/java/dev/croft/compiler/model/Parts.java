package dev.croft.compiler.model;

import java.util.List;
import java.util.stream.Stream;

/** The expressions that an expression, or a step, is directly made of. */
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

  /** Without those of the steps inside it, and without the variable that is set. */
  public static List<Expression> of(Statement statement) {
    return switch (statement) {
      case Statement.Let it -> List.of(it.value());
      case Statement.Assign it -> List.of(it.value());
      case Statement.If it -> List.of(it.condition());
      case Statement.For it -> List.of(it.in());
      case Statement.Try it -> List.of();
      case Statement.Update it ->
          Stream.concat(Stream.of(it.target()), values(it.values()).stream()).toList();
      case Statement.Delete it -> List.of(it.target());
      case Statement.Evaluate it -> List.of(it.expression());
      case Statement.Fail it -> List.of(it.message());
      case Statement.Log it -> List.of(it.message());
      case Statement.Audit it -> List.of(it.message());
      case Statement.Send it -> List.of(it.message());
      case Statement.Return it -> it.value().stream().toList();
      case TestStep.Expect it -> List.of(it.condition());
      case TestStep.ExpectFailure it -> of(it.deed());
      case TestStep.React it -> List.of(it.record());
      case TestStep.SetClock it -> List.of(it.moment());
      case TestStep.SetSetting it -> List.of(it.value());
      case TestStep.Acting it -> List.of();
    };
  }

  /** These steps, and all that stand inside them. */
  public static Stream<Statement> everyStep(List<Statement> steps) {
    return steps.stream()
        .flatMap(
            step ->
                Stream.concat(Stream.of(step), step.blocks().stream().flatMap(Parts::everyStep)));
  }

  private static List<Expression> values(List<Expression.Assignment> values) {
    return values.stream().map(Expression.Assignment::value).toList();
  }
}
