package dev.croft.compiler.emit.js;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;

/** What stands between two operands, in JavaScript. */
final class JsOperator {
  private final JsExpression expressions;
  private final boolean unknown;

  /**
   * @param unknown whether a comparison with an empty value is neither true nor false
   */
  JsOperator(JsExpression expressions, boolean unknown) {
    this.expressions = expressions;
    this.unknown = unknown;
  }

  String of(Expression.Binary binary) {
    return switch (binary.operator()) {
      case AND -> logical(binary, " && ", "_.andUnknown");
      case OR -> logical(binary, " || ", "_.orUnknown");
      case EQUAL -> equal(binary, "equal", " === null)");
      case NOT_EQUAL -> equal(binary, "notEqual", " !== null)");
      case LESS -> compared("less", binary);
      case LESS_OR_EQUAL -> compared("lessOrEqual", binary);
      case GREATER -> compared("greater", binary);
      case GREATER_OR_EQUAL -> compared("greaterOrEqual", binary);
      case CONTAINS -> compared("contains", binary);
      case STARTS_WITH -> compared("startsWith", binary);
      case IN -> compared("isIn", binary);
      case PLUS -> plus(binary);
      case MINUS -> minus(binary);
      case TIMES -> times(binary);
      case DIVIDE ->
          "_.quotientOf(_.decimal("
              + expressions.of(binary.left())
              + "), _.decimal("
              + expressions.of(binary.right())
              + "))";
    };
  }

  private String logical(Expression.Binary binary, String sign, String function) {
    return unknown
        ? function
            + "("
            + expressions.of(binary.left())
            + ", "
            + expressions.of(binary.right())
            + ")"
        : "("
            + expressions.condition(binary.left())
            + sign
            + expressions.condition(binary.right())
            + ")";
  }

  private String equal(Expression.Binary binary, String function, String whenEmpty) {
    if (binary.right() instanceof Expression.Empty) {
      return "(" + expressions.of(binary.left()) + whenEmpty;
    }
    if (binary.left() instanceof Expression.Empty) {
      return "(" + expressions.of(binary.right()) + whenEmpty;
    }
    return compared(function, binary);
  }

  private String compared(String function, Expression.Binary binary) {
    String comparison = unknown ? "_.unlessEmpty(_." + function + ")" : "_." + function;
    return call(comparison, binary);
  }

  private String call(String function, Expression.Binary binary) {
    return function
        + "("
        + expressions.of(binary.left())
        + ", "
        + expressions.of(binary.right())
        + ")";
  }

  /** Numbers are brought to the type of the result first. */
  private String decimals(String function, Expression.Binary binary) {
    return function
        + "("
        + expressions.as(binary.left(), binary.type())
        + ", "
        + expressions.as(binary.right(), binary.type())
        + ")";
  }

  private String plus(Expression.Binary binary) {
    return switch (binary.type()) {
      case Type.Text text -> call("_.joined", binary);
      case Type.DateTime moment -> call("_.later", binary);
      case Type.Date day -> call("_.laterDay", binary);
      default -> computed(binary, "_.plus", "_.sumOf");
    };
  }

  private String minus(Expression.Binary binary) {
    if (binary.type() instanceof Type.Duration && binary.left().type() instanceof Type.DateTime) {
      return call("_.between", binary);
    }
    if (binary.type() instanceof Type.Duration && binary.left().type() instanceof Type.Date) {
      return call("_.betweenDays", binary);
    }
    return switch (binary.type()) {
      case Type.DateTime moment -> call("_.earlier", binary);
      case Type.Date day -> call("_.earlierDay", binary);
      default -> computed(binary, "_.minus", "_.differenceOf");
    };
  }

  private String times(Expression.Binary binary) {
    return computed(binary, "_.times", "_.productOf");
  }

  private String computed(Expression.Binary binary, String ofWhole, String ofDecimals) {
    Type type = binary.type();
    if (type instanceof Type.Duration) {
      return "_.duration(" + call(ofWhole, binary) + ")";
    }
    return JsExpression.isWhole(type)
        ? JsExpression.fitting(type, call(ofWhole, binary))
        : decimals(ofDecimals, binary);
  }
}
