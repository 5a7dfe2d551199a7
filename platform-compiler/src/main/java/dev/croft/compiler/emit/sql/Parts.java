package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Expression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The expressions that an expression is made of. */
public final class Parts {
  private Parts() {}

  public static Stream<Expression> of(Expression expression) {
    return switch (expression) {
      case Expression.AttributeOf of -> Stream.of(of.of());
      case Expression.RecordsOf of -> Stream.of(of.of());
      case Expression.Call call -> call.arguments().stream();
      case Expression.CallAction call -> call.arguments().stream();
      case Expression.RunQuery run -> run.arguments().stream();
      case Expression.NewStructure structure ->
          structure.values().stream().map(Expression.Assignment::value);
      case Expression.Create create -> create.values().stream().map(Expression.Assignment::value);
      case Expression.ListLiteral list -> list.items().stream();
      case Expression.Binary binary -> Stream.of(binary.left(), binary.right());
      case Expression.Not not -> Stream.of(not.operand());
      case Expression.Negate negate -> Stream.of(negate.operand());
      case Expression.IsEmpty empty -> Stream.of(empty.operand());
      case Expression.Template template -> template.parts().stream();
      case Expression.Aggregate aggregate ->
          Stream.of(aggregate.value(), aggregate.source(), aggregate.where())
              .flatMap(Optional::stream);
      case Expression.Conditional conditional ->
          Stream.of(conditional.condition(), conditional.then(), conditional.otherwise());
      case Expression.Literal literal -> none();
      case Expression.Empty empty -> none();
      case Expression.Variable variable -> none();
      case Expression.SettingValue setting -> none();
      case Expression.StaticRow row -> none();
      case Expression.NextNumber number -> none();
    };
  }

  private static Stream<Expression> none() {
    return List.<Expression>of().stream();
  }
}
