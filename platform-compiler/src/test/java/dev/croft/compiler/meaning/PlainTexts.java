package dev.croft.compiler.meaning;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Texts, and how values stand in them, as the page on the language says. */
final class PlainTexts {
  private static final String SPACE =
      "[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*";

  private PlainTexts() {}

  static String lower(String text) {
    return each(text, Character::toLowerCase);
  }

  static String upper(String text) {
    return each(text, Character::toUpperCase);
  }

  private static String each(String text, IntUnaryOperator other) {
    StringBuilder result = new StringBuilder();
    text.codePoints().map(other).forEach(result::appendCodePoint);
    return result.toString();
  }

  static String trim(String text) {
    return text.replaceAll("\\A" + SPACE, "").replaceAll(SPACE + "\\z", "");
  }

  /** By code point. */
  static int order(String one, String other) {
    List<Integer> left = one.codePoints().boxed().toList();
    List<Integer> right = other.codePoints().boxed().toList();
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      if (!left.get(i).equals(right.get(i))) {
        return left.get(i) - right.get(i);
      }
    }
    return left.size() - right.size();
  }

  static String shown(Object value) {
    if (value == null) {
      return "";
    }
    return switch (value) {
      case BigDecimal number -> number(number);
      case LocalTime time -> fraction(time.toSecondOfDay(), time.getNano(), "HH:mm:ss", 1);
      case LocalDate day ->
          String.format("%04d-%02d-%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      case Instant moment ->
          fraction(moment.getEpochSecond(), moment.getNano(), "uuuu-MM-dd'T'HH:mm:ss", 3) + "Z";
      case Duration duration -> duration(duration.toMillis());
      case Map<?, ?> record -> shown(record.get("name"));
      default -> value.toString();
    };
  }

  private static String number(BigDecimal number) {
    String text = number.toPlainString();
    int decimals = number.scale();
    while (decimals > 2 && text.endsWith("0")) {
      text = text.substring(0, text.length() - 1);
      decimals--;
    }
    return text;
  }

  /** Decimals in groups of 1 or 3, only as many as say something. */
  private static String fraction(long seconds, int nanos, String pattern, int group) {
    String text =
        DateTimeFormatter.ofPattern(pattern)
            .format(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
    String digits = String.format("%06d", nanos / 1000);
    while (digits.endsWith("0".repeat(group)) && !digits.isEmpty()) {
      digits = digits.substring(0, digits.length() - group);
    }
    return digits.isEmpty() ? text : text + "." + digits;
  }

  private static String duration(long milliseconds) {
    List<String> parts = new ArrayList<>();
    if (milliseconds / 3_600_000 != 0) {
      parts.add(milliseconds / 3_600_000 + "H");
    }
    if (milliseconds / 60_000 % 60 != 0) {
      parts.add(milliseconds / 60_000 % 60 + "M");
    }
    if (milliseconds % 60_000 != 0 || parts.isEmpty()) {
      BigDecimal seconds = BigDecimal.valueOf(milliseconds % 60_000, 3);
      parts.add((seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString()) + "S");
    }
    return "PT" + String.join("", parts);
  }
}
