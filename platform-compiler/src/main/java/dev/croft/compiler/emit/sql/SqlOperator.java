package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import java.util.Optional;

/** What stands between two operands, in SQL. */
final class SqlOperator {
  private final SqlExpression expressions;
  private final Scope scope;

  SqlOperator(SqlExpression expressions, Scope scope) {
    this.expressions = expressions;
    this.scope = scope;
  }

  String of(Expression.Binary binary) {
    return switch (binary.operator()) {
      case AND ->
          "("
              + expressions.of(binary.left(), scope)
              + " and "
              + expressions.of(binary.right(), scope)
              + ")";
      case OR ->
          "("
              + expressions.of(binary.left(), scope)
              + " or "
              + expressions.of(binary.right(), scope)
              + ")";
      case EQUAL -> equal(binary, " = ", " is null");
      case NOT_EQUAL -> equal(binary, " <> ", " is not null");
      case LESS -> ordered(binary, "<");
      case LESS_OR_EQUAL -> ordered(binary, "<=");
      case GREATER -> ordered(binary, ">");
      case GREATER_OR_EQUAL -> ordered(binary, ">=");
      case CONTAINS -> "position(lower(" + right(binary) + ") in lower(" + left(binary) + ")) > 0";
      case STARTS_WITH -> "starts_with(lower(" + left(binary) + "), lower(" + right(binary) + "))";
      case IN -> in(binary);
      case PLUS -> plus(binary);
      case MINUS -> minus(binary);
      case TIMES -> "(" + left(binary) + " * " + right(binary) + ")";
      case DIVIDE -> "((" + left(binary) + ")::numeric / " + right(binary) + ")";
    };
  }

  private String left(Expression.Binary binary) {
    return operand(binary.left());
  }

  private String right(Expression.Binary binary) {
    return operand(binary.right());
  }

  /** Comparisons do not associate in SQL. */
  private String operand(Expression operand) {
    String sql = expressions.of(operand, scope);
    return operand instanceof Expression.Binary && operand.type() instanceof Type.Bool
        ? "(" + sql + ")"
        : sql;
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
    boolean text =
        switch (binary.left().type()) {
          case Type.Text type -> true;
          case Type.Email type -> true;
          case Type.Phone type -> true;
          default -> false;
        };
    return left(binary) + " " + operator + " " + right(binary) + (text ? " collate \"C\"" : "");
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
      case Type.DateTime moment ->
          binary.right().type() instanceof Type.Duration
              ? later(left(binary), "+", right(binary))
              : later(right(binary), "+", left(binary));
      default -> "(" + left(binary) + " + " + right(binary) + ")";
    };
  }

  private String minus(Expression.Binary binary) {
    if (binary.type() instanceof Type.DateTime) {
      return later(left(binary), "-", right(binary));
    }
    if (binary.type() instanceof Type.Duration && binary.left().type() instanceof Type.DateTime) {
      return "(extract(epoch from " + left(binary) + " - " + right(binary) + ") * 1000)::bigint";
    }
    return "(" + left(binary) + " - " + right(binary) + ")";
  }

  private static String later(String moment, String sign, String milliseconds) {
    return "(" + moment + " " + sign + " " + milliseconds + " * interval '1 millisecond')";
  }
}
