package dev.croft.compiler.meaning;

import dev.croft.compiler.model.Expression.Operator;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Dates, moments and durations as the page on the language says. */
final class PlainTime {
  private PlainTime() {}

  /** Empty (null) when this is no arithmetic of time. */
  static Object computed(Operator operator, Object left, Object right) {
    int sign = operator == Operator.MINUS ? -1 : 1;
    if (left instanceof Instant moment) {
      return right instanceof Duration duration
          ? moment(
              micros(moment).add(milliseconds(duration).multiply(BigInteger.valueOf(1000L * sign))))
          : difference(
              micros(moment).subtract(micros((Instant) right)).divide(BigInteger.valueOf(1000)));
    }
    if (left instanceof LocalDate day) {
      return right instanceof Duration duration
          ? ((Instant) computed(operator, day.atStartOfDay(ZoneOffset.UTC).toInstant(), duration))
              .atOffset(ZoneOffset.UTC)
              .toLocalDate()
          : difference(
              BigInteger.valueOf(day.toEpochDay() - ((LocalDate) right).toEpochDay())
                  .multiply(BigInteger.valueOf(86_400_000)));
    }
    if (operator == Operator.TIMES) {
      BigInteger factor = left instanceof BigInteger number ? number : (BigInteger) right;
      Duration duration = (Duration) (left instanceof Duration ? left : right);
      return difference(milliseconds(duration).multiply(factor));
    }
    BigInteger second = milliseconds((Duration) right).multiply(BigInteger.valueOf(sign));
    return difference(milliseconds((Duration) left).add(second));
  }

  private static BigInteger milliseconds(Duration duration) {
    return BigInteger.valueOf(duration.toMillis());
  }

  private static BigInteger micros(Instant moment) {
    return BigInteger.valueOf(moment.getEpochSecond())
        .multiply(BigInteger.valueOf(1_000_000))
        .add(BigInteger.valueOf(moment.getNano() / 1000));
  }

  private static Duration difference(BigInteger milliseconds) {
    if (milliseconds.bitLength() > 63) {
      throw new Unanswerable("too long");
    }
    return Duration.ofMillis(milliseconds.longValue());
  }

  private static Instant moment(BigInteger micros) {
    BigInteger[] parts = micros.divideAndRemainder(BigInteger.valueOf(1_000_000));
    if (parts[0].bitLength() > 50) {
      throw new FarAway();
    }
    Instant moment = Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue() * 1000);
    int year = moment.atOffset(ZoneOffset.UTC).getYear();
    if (year < 1 || year > 9999) {
      throw new FarAway();
    }
    return moment;
  }

  /** The database goes further than the calendar of the language. */
  static final class FarAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FarAway() {
      super("outside of the years 1 to 9999", null, false, false);
    }
  }
}
