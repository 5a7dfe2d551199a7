package dev.croft.runtime.value;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Values as they stand in an address or a spreadsheet; {@link Parse} reads them. */
public final class Written {
  private Written() {}

  /** Nothing for an empty value. */
  public static String text(Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> Compute.plain(number).toPlainString();
      case LocalTime time -> DateTimeFormatter.ISO_LOCAL_TIME.format(time);
      default -> value.toString();
    };
  }
}
