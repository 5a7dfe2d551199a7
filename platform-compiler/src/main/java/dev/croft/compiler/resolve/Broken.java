package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.source.Position;

/** Stands for an expression whose problem is reported already, so that it causes no other. */
final class Broken {
  private Broken() {}

  static Expression at(Position position) {
    return new Expression.Literal("", new Type.Nothing(), position);
  }

  static boolean is(Expression expression) {
    return expression instanceof Expression.Literal && expression.type() instanceof Type.Nothing
        || expression.type() instanceof Type.ListOf list
            && list.element() instanceof Type.Nothing
            && !(expression instanceof Expression.ListLiteral);
  }
}
