package dev.croft.runtime.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Values from text, strictly: what does not fit is empty, never another value. */
public final class Parse {
  private static final int MOST_DIGITS = 1000;
  private static final int LAST_YEAR = 9999;

  private Parse() {}

  public static Optional<Object> value(Kind kind, String text) {
    try {
      return Optional.of(
          switch (kind) {
            case TEXT, STATIC -> whole(text);
            case WHOLE -> Integer.valueOf(text);
            case LONG_WHOLE, REFERENCE, MANY -> Long.valueOf(text);
            case DECIMAL -> decimal(text);
            case BOOL -> bool(text);
            case DATE -> day(text);
            case TIME -> LocalTime.parse(text).truncatedTo(ChronoUnit.MICROS);
            case DATE_TIME -> moment(text);
            case DURATION -> Duration.ofMillis(Duration.parse(text).toMillis());
            case UUID -> uuid(text);
            case BYTES -> bytes(text);
          });
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static String whole(String text) {
    if (!Letters.isWhole(text)) {
      throw new IllegalArgumentException("NUL, or half a character");
    }
    return text;
  }

  /** A number with an absurd exponent would fill the memory when it is written out. */
  private static BigDecimal decimal(String text) {
    if (text.length() > MOST_DIGITS) {
      throw new IllegalArgumentException("Too long");
    }
    BigDecimal value = new BigDecimal(text);
    if (Math.abs((long) value.scale()) > MOST_DIGITS) {
      throw new IllegalArgumentException("Absurd exponent");
    }
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static Boolean bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("Neither true nor false");
    };
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    inCalendar(day.getYear());
    return day;
  }

  private static Instant moment(String text) {
    OffsetDateTime moment = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
    inCalendar(moment.getYear());
    return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
  }

  private static void inCalendar(int year) {
    if (year < 1 || year > LAST_YEAR) {
      throw new DateTimeException("Outside of the calendar");
    }
  }

  private static UUID uuid(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException("A UUID has 36 characters");
    }
    return UUID.fromString(text);
  }

  /** Base64, or a {@code data:} address with it. */
  private static byte[] bytes(String text) {
    int start = text.startsWith("data:") ? text.indexOf(";base64,") : 0;
    if (start < 0) {
      throw new IllegalArgumentException("No base64");
    }
    return Base64.getDecoder()
        .decode(start == 0 ? text : text.substring(start + ";base64,".length()));
  }
}
