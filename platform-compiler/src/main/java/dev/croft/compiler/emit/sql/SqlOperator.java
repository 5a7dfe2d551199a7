package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import java.util.Optional;

/** What stands between two operands, in SQL. */
final class SqlOperator {
  static final String BY_CODE_POINT = " collate \"C\"";

  private final SqlExpression expressions;
  private final Scope scope;

  SqlOperator(SqlExpression expressions, Scope scope) {
    this.expressions = expressions;
    this.scope = scope;
  }

  /** The value: never empty where it is true or false, but in a definition. */
  String of(Expression.Binary binary) {
    return switch (binary.operator()) {
      case AND -> "(" + truth(binary.left()) + " and " + truth(binary.right()) + ")";
      case OR -> "(" + truth(binary.left()) + " or " + truth(binary.right()) + ")";
      case PLUS -> plus(binary);
      case MINUS -> minus(binary);
      case TIMES -> "(" + left(binary) + " * " + right(binary) + ")";
      case DIVIDE -> quotient(left(binary), right(binary));
      case EQUAL,
          NOT_EQUAL,
          LESS,
          LESS_OR_EQUAL,
          GREATER,
          GREATER_OR_EQUAL,
          CONTAINS,
          STARTS_WITH,
          IN ->
          truth(condition(binary), mayBeUnknown(binary));
    };
  }

  /** What may be empty where it is not true. */
  String condition(Expression.Binary binary) {
    return switch (binary.operator()) {
      case AND -> "(" + condition(binary.left()) + " and " + condition(binary.right()) + ")";
      case OR -> "(" + condition(binary.left()) + " or " + condition(binary.right()) + ")";
      case EQUAL -> equal(binary, " = ", " is null");
      case NOT_EQUAL -> equal(binary, " <> ", " is not null");
      case LESS -> ordered(binary, "<");
      case LESS_OR_EQUAL -> ordered(binary, "<=");
      case GREATER -> ordered(binary, ">");
      case GREATER_OR_EQUAL -> ordered(binary, ">=");
      case CONTAINS ->
          "position("
              + SqlExpression.folded(right(binary))
              + " in "
              + SqlExpression.folded(left(binary))
              + ") > 0";
      case STARTS_WITH ->
          "starts_with("
              + SqlExpression.folded(left(binary))
              + ", "
              + SqlExpression.folded(right(binary))
              + ")";
      case IN -> in(binary);
      case PLUS, MINUS, TIMES, DIVIDE -> of(binary);
    };
  }

  private String condition(Expression expression) {
    return expressions.condition(expression, scope);
  }

  /** True where the operand is not: what is empty does not hold. */
  String not(Expression.Not not) {
    String operand = "(" + condition(not.operand()) + ")";
    return !expressions.constants() && mayBeUnknown(not.operand())
        ? "(" + operand + " is not true)"
        : "not " + operand;
  }

  private String truth(Expression expression) {
    String value = expressions.of(expression, scope);
    return expression instanceof Expression.Binary ? value : truth(value, mayBeUnknown(expression));
  }

  private String truth(String value, boolean mayBeUnknown) {
    return mayBeUnknown && !expressions.constants() ? "coalesce(" + value + ", false)" : value;
  }

  /** Whether a condition can be empty in SQL. */
  private boolean mayBeUnknown(Expression expression) {
    if (!(expression instanceof Expression.Binary binary)) {
      return expression.optional();
    }
    return switch (binary.operator()) {
      case AND, OR -> mayBeUnknown(binary.left()) || mayBeUnknown(binary.right());
      default -> binary.left().optional() || binary.right().optional();
    };
  }

  static boolean isText(Type type) {
    return type instanceof Type.Text || type instanceof Type.Email || type instanceof Type.Phone;
  }

  /**
   * Ten decimals, half rounded up. The dividend has a hundred, so that the quotient that PostgreSQL
   * rounds first is never taken for a half.
   */
  static String quotient(String dividend, String divisor) {
    return "round(round((" + dividend + ")::numeric, 100) / " + divisor + ", 10)";
  }

  private String left(Expression.Binary binary) {
    return operand(binary.left());
  }

  private String right(Expression.Binary binary) {
    return operand(binary.right());
  }

  /** Comparisons do not associate in SQL, and {@code not} binds less than they do. */
  private String operand(Expression operand) {
    String sql = expressions.of(operand, scope);
    boolean compound =
        operand instanceof Expression.Binary
            || operand instanceof Expression.Not
            || operand instanceof Expression.IsEmpty;
    return compound && operand.type() instanceof Type.Bool ? "(" + sql + ")" : sql;
  }

  private String equal(Expression.Binary binary, String operator, String whenEmpty) {
    if (binary.right() instanceof Expression.Empty) {
      return "(" + left(binary) + ")" + whenEmpty;
    }
    if (binary.left() instanceof Expression.Empty) {
      return "(" + right(binary) + ")" + whenEmpty;
    }
    return left(binary) + operator + right(binary);
  }

  /** Texts compare by code point, whatever the language of the database is. */
  private String ordered(Expression.Binary binary, String operator) {
    String collation = isText(binary.left().type()) ? BY_CODE_POINT : "";
    return left(binary) + " " + operator + " " + right(binary) + collation;
  }

  private String in(Expression.Binary binary) {
    if (binary.right() instanceof Expression.RecordsOf records
        && Dependence.onRecords(records, scope)) {
      return left(binary)
          + " in ("
          + expressions.select(records, "s", "\"s\".\"id\"", Optional.empty(), scope)
          + ")";
    }
    return left(binary) + " = any(" + right(binary) + ")";
  }

  private String plus(Expression.Binary binary) {
    return switch (binary.type()) {
      case Type.Text text -> "(" + left(binary) + " || " + right(binary) + ")";
      case Type.DateTime moment -> SqlInTime.moved(left(binary), "+", right(binary));
      case Type.Date day -> SqlInTime.movedDay(left(binary), "+", right(binary));
      default -> "(" + left(binary) + " + " + right(binary) + ")";
    };
  }

  private String minus(Expression.Binary binary) {
    if (binary.type() instanceof Type.DateTime) {
      return SqlInTime.moved(left(binary), "-", right(binary));
    }
    if (binary.type() instanceof Type.Date) {
      return SqlInTime.movedDay(left(binary), "-", right(binary));
    }
    if (binary.left().type() instanceof Type.DateTime) {
      return SqlInTime.between(left(binary), right(binary));
    }
    if (binary.left().type() instanceof Type.Date) {
      return SqlInTime.betweenDays(left(binary), right(binary));
    }
    return "(" + left(binary) + " - " + right(binary) + ")";
  }
}
