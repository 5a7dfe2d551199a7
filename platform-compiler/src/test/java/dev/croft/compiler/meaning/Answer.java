package dev.croft.compiler.meaning;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** A result in one spelling for all layers. */
final class Answer {
  /** It could not be computed. */
  static final String NONE = "cannot be computed";

  static final String EMPTY = "empty";

  private Answer() {}

  static String of(Object value) {
    if (value == null) {
      return EMPTY;
    }
    return switch (value) {
      case String text -> "'" + text;
      case BigDecimal number -> number.toPlainString();
      case LocalTime time -> DateTimeFormatter.ISO_LOCAL_TIME.format(time);
      default -> value.toString();
    };
  }
}
