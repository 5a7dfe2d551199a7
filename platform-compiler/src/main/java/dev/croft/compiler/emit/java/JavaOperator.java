package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import java.util.Set;

/** What stands between two operands, in Java. */
final class JavaOperator {
  private static final Set<String> NUMBERS = Set.of("Integer", "Long", "BigDecimal");

  private final JavaExpression expressions;

  JavaOperator(JavaExpression expressions) {
    this.expressions = expressions;
  }

  String of(Expression.Binary binary) {
    return switch (binary.operator()) {
      case AND ->
          "("
              + expressions.condition(binary.left())
              + " && "
              + expressions.condition(binary.right())
              + ")";
      case OR ->
          "("
              + expressions.condition(binary.left())
              + " || "
              + expressions.condition(binary.right())
              + ")";
      case EQUAL -> equal(binary, "equal", " == null)");
      case NOT_EQUAL -> equal(binary, "notEqual", " != null)");
      case LESS -> call("less", binary);
      case LESS_OR_EQUAL -> call("lessOrEqual", binary);
      case GREATER -> call("greater", binary);
      case GREATER_OR_EQUAL -> call("greaterOrEqual", binary);
      case CONTAINS -> call("contains", binary);
      case STARTS_WITH -> call("startsWith", binary);
      case IN -> call("in", binary);
      case PLUS -> computed("plus", binary);
      case MINUS -> computed("minus", binary);
      case TIMES -> computed("times", binary);
      case DIVIDE -> divided(binary);
    };
  }

  private String equal(Expression.Binary binary, String method, String whenEmpty) {
    if (binary.right() instanceof Expression.Empty) {
      return "(" + expressions.of(binary.left()) + whenEmpty;
    }
    if (binary.left() instanceof Expression.Empty) {
      return "(" + expressions.of(binary.right()) + whenEmpty;
    }
    return call(method, binary);
  }

  private String call(String method, Expression.Binary binary) {
    return method
        + "("
        + expressions.of(binary.left())
        + ", "
        + expressions.of(binary.right())
        + ")";
  }

  /** Numbers are brought to the type of the result first. */
  private String computed(String method, Expression.Binary binary) {
    Type type = binary.type();
    if (NUMBERS.contains(JavaTypes.of(type)) || JavaTypes.of(type).equals("String")) {
      return method
          + "("
          + expressions.as(binary.left(), type)
          + ", "
          + expressions.as(binary.right(), type)
          + ")";
    }
    return call(method, binary);
  }

  private String divided(Expression.Binary binary) {
    String quotient = call("divide", binary);
    return switch (JavaTypes.of(binary.type())) {
      case "Integer" -> "whole(" + quotient + ")";
      case "Long" -> "longWhole(" + quotient + ")";
      default -> quotient;
    };
  }
}
