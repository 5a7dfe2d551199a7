package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Constants of a model as SQL. Only these are ever written into SQL; values of users are bound. */
public final class SqlLiteral {
  private SqlLiteral() {}

  /** The constant as SQL, or empty when the expression is not constant. */
  public static Optional<String> of(Expression expression, Type target) {
    return switch (expression) {
      case Expression.Literal literal -> Optional.of(of(literal.value(), target));
      case Expression.StaticRow row -> Optional.of(text(row.row()));
      case Expression.Empty empty -> Optional.of("null");
      case Expression.Negate negate -> of(negate.operand(), target).map(operand -> "-" + operand);
      default -> Optional.empty();
    };
  }

  /** So that the database computes with it as the model does, not with what its digits suggest. */
  static String typed(Object value, Type type) {
    String sql = of(value, type);
    boolean decimal = type instanceof Type.Decimal || type instanceof Type.Currency;
    if (decimal && sql.indexOf('.') < 0) {
      return "(" + sql + ")::numeric";
    }
    if (type instanceof Type.LongWhole) {
      return "(" + sql + ")::bigint";
    }
    return sql.startsWith("-") ? "(" + sql + ")" + (decimal ? "" : "::integer") : sql;
  }

  static String of(Object value, Type type) {
    return switch (value) {
      case Boolean bool -> bool.toString();
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      default ->
          switch (type) {
            case Type.Duration duration ->
                Long.toString(Duration.parse(value.toString()).toMillis());
            case Type.Date date -> text(value.toString()) + "::date";
            case Type.Time time -> text(value.toString()) + "::time without time zone";
            case Type.DateTime dateTime -> text(value.toString()) + "::timestamp with time zone";
            case Type.Uuid uuid -> text(value.toString()) + "::uuid";
            default -> text(value.toString());
          };
    };
  }

  public static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
