package dev.croft.runtime.value;

import dev.croft.runtime.refusal.Refusal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/**
 * Dates, moments and durations of the model: dates of the years 1 to 9999. A duration is a whole
 * number of milliseconds that fits into 64 bits.
 */
final class Moments {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
  private static final Duration MOST = Duration.ofMillis(Long.MAX_VALUE);
  private static final Duration LEAST = Duration.ofMillis(Long.MIN_VALUE);

  private Moments() {}

  static Instant later(Instant moment, Duration duration) {
    return inTime(() -> moment.plus(duration));
  }

  static Instant earlier(Instant moment, Duration duration) {
    return inTime(() -> moment.minus(duration));
  }

  /** The day of the moment so long after the beginning of the day. */
  static LocalDate later(LocalDate day, Duration duration) {
    return dayOf(later(start(day), duration));
  }

  static LocalDate earlier(LocalDate day, Duration duration) {
    return dayOf(earlier(start(day), duration));
  }

  private static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** In whole milliseconds; the rest is left out. */
  static Duration between(Instant earlier, Instant later) {
    return Duration.ofMillis(Duration.between(earlier, later).toMillis());
  }

  static Duration between(LocalDate earlier, LocalDate later) {
    return Duration.ofDays(ChronoUnit.DAYS.between(earlier, later));
  }

  static Duration fitting(Duration duration) {
    if (duration.compareTo(MOST) > 0 || duration.compareTo(LEAST) < 0) {
      throw Refusal.invalid("A computed duration is too long", List.of());
    }
    return duration;
  }

  static Duration times(Duration duration, Number factor) {
    BigInteger product =
        BigInteger.valueOf(duration.toMillis()).multiply(BigInteger.valueOf(factor.longValue()));
    if (product.bitLength() > 63) {
      throw Refusal.invalid("A computed duration is too long", List.of());
    }
    return Duration.ofMillis(product.longValue());
  }

  private static Instant inTime(Supplier<Instant> computed) {
    try {
      Instant moment = computed.get();
      if (!moment.isBefore(FIRST) && moment.isBefore(END)) {
        return moment;
      }
    } catch (DateTimeException | ArithmeticException e) {
      // Further away than any clock goes.
    }
    throw Refusal.invalid("A computed date is outside of the years 1 to 9999", List.of());
  }
}
