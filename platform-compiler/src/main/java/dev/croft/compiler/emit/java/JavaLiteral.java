package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Type;
import java.math.BigDecimal;

/** Constants of the model in Java. */
final class JavaLiteral {
  private JavaLiteral() {}

  static String of(Object value, Type type) {
    return switch (JavaTypes.of(type)) {
      case "Integer" -> whole(value);
      case "Long" -> whole(value) + "L";
      case "BigDecimal" -> "new BigDecimal(" + JavaNames.text(plain(value)) + ")";
      case "Boolean" -> value.toString();
      case "LocalDate" -> "LocalDate.parse(" + JavaNames.text(value.toString()) + ")";
      case "LocalTime" -> "LocalTime.parse(" + JavaNames.text(value.toString()) + ")";
      case "Instant" -> "Instant.parse(" + JavaNames.text(value.toString()) + ")";
      case "Duration" -> "Duration.parse(" + JavaNames.text(value.toString()) + ")";
      case "UUID" -> "UUID.fromString(" + JavaNames.text(value.toString()) + ")";
      default -> JavaNames.text(plain(value));
    };
  }

  private static String whole(Object value) {
    return value instanceof BigDecimal decimal
        ? decimal.toBigInteger().toString()
        : value.toString();
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }
}
