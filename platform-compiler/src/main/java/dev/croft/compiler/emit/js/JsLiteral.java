package dev.croft.compiler.emit.js;

import dev.croft.compiler.model.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** Constants of the model in JavaScript. Nothing of a model can leave its place. */
final class JsLiteral {
  private JsLiteral() {}

  static String of(Object value, Type type) {
    return switch (type) {
      case Type.Whole whole -> value + "n";
      case Type.LongWhole whole -> value + "n";
      case Type.Decimal decimal -> number(value);
      case Type.Currency currency -> number(value);
      case Type.Bool bool -> value.toString();
      case Type.Date date -> "_.date(" + text(value.toString()) + ")";
      case Type.Time time -> "_.time(" + text(value.toString()) + ")";
      case Type.DateTime moment -> "_.moment(" + text(value.toString()) + ")";
      case Type.Duration duration -> Duration.parse(value.toString()).toMillis() + "n";
      default -> text(value.toString());
    };
  }

  private static String number(Object value) {
    String digits =
        value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    return "_.decimal(" + text(digits) + ")";
  }

  static String text(String value) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<') {
        literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        literal.append(c);
      }
    }
    return literal.append('"').toString();
  }
}
