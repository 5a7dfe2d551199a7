package dev.croft.runtime.value;

import dev.croft.runtime.refusal.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Arithmetic of the model, as {@code docs/language.md} says what expressions mean. Computing with
 * an empty value gives an empty value; a whole number that does not fit is refused.
 */
public final class Compute {
  /** Decimals of a quotient. */
  private static final int QUOTIENT_SCALE = 10;

  private Compute() {}

  public static Integer plus(Integer one, Integer other) {
    return whole(one, other, Math::addExact);
  }

  public static Integer minus(Integer one, Integer other) {
    return whole(one, other, Math::subtractExact);
  }

  public static Integer times(Integer one, Integer other) {
    return whole(one, other, Math::multiplyExact);
  }

  public static Long plus(Long one, Long other) {
    return longWhole(one, other, Math::addExact);
  }

  public static Long minus(Long one, Long other) {
    return longWhole(one, other, Math::subtractExact);
  }

  public static Long times(Long one, Long other) {
    return longWhole(one, other, Math::multiplyExact);
  }

  public static BigDecimal plus(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? null : one.add(other);
  }

  public static BigDecimal minus(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? null : one.subtract(other);
  }

  public static BigDecimal times(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? null : one.multiply(other);
  }

  public static BigDecimal divide(Number one, Number other) {
    if (one == null || other == null) {
      return null;
    }
    BigDecimal divisor = decimal(other);
    if (divisor.signum() == 0) {
      throw Refusal.invalid("Nothing can be divided by zero", List.of());
    }
    return decimal(one).divide(divisor, QUOTIENT_SCALE, RoundingMode.HALF_UP);
  }

  public static String plus(String one, String other) {
    return one == null || other == null ? null : one + other;
  }

  public static Instant plus(Instant moment, Duration duration) {
    return moment == null || duration == null ? null : Moments.later(moment, duration);
  }

  public static Instant minus(Instant moment, Duration duration) {
    return moment == null || duration == null ? null : Moments.earlier(moment, duration);
  }

  public static LocalDate plus(LocalDate day, Duration duration) {
    return day == null || duration == null ? null : Moments.later(day, duration);
  }

  public static LocalDate minus(LocalDate day, Duration duration) {
    return day == null || duration == null ? null : Moments.earlier(day, duration);
  }

  public static Duration minus(Instant later, Instant earlier) {
    return later == null || earlier == null ? null : Moments.between(earlier, later);
  }

  public static Duration minus(LocalDate later, LocalDate earlier) {
    return later == null || earlier == null ? null : Moments.between(earlier, later);
  }

  public static Duration plus(Duration one, Duration other) {
    return one == null || other == null ? null : Moments.fitting(one.plus(other));
  }

  public static Duration minus(Duration one, Duration other) {
    return one == null || other == null ? null : Moments.fitting(one.minus(other));
  }

  public static Duration times(Duration duration, Number factor) {
    return duration == null || factor == null ? null : Moments.times(duration, factor);
  }

  public static Duration times(Number factor, Duration duration) {
    return times(duration, factor);
  }

  public static Integer negate(Integer value) {
    return value == null ? null : fitting(() -> Math.negateExact(value));
  }

  public static Long negate(Long value) {
    return value == null ? null : fitting(() -> Math.negateExact(value));
  }

  public static BigDecimal negate(BigDecimal value) {
    return value == null ? null : value.negate();
  }

  public static BigDecimal decimal(Number value) {
    if (value == null) {
      return null;
    }
    return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(value.longValue());
  }

  public static Long longWhole(Number value) {
    return value == null ? null : fitting(() -> exact(value));
  }

  public static Integer whole(Number value) {
    return value == null ? null : fitting(() -> Math.toIntExact(exact(value)));
  }

  private static long exact(Number value) {
    return value instanceof BigDecimal decimal ? decimal.longValueExact() : value.longValue();
  }

  public static BigDecimal round(Number value, Number digits) {
    return value == null || digits == null
        ? null
        : decimal(value).setScale(digits.intValue(), RoundingMode.HALF_UP);
  }

  public static BigDecimal abs(Number value) {
    return value == null ? null : decimal(value).abs();
  }

  /** As a person writes it: no exponent, and nothing for an empty value. */
  public static String text(Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> plain(number).toPlainString();
      case LocalTime time -> Written.text(time);
      default -> value.toString();
    };
  }

  /** Of more than two decimals, closing zeros are left out: 12.5000 is 12.50. */
  public static BigDecimal plain(BigDecimal number) {
    return number.scale() <= 2
        ? number
        : number.setScale(
            Math.min(number.scale(), Math.max(2, number.stripTrailingZeros().scale())));
  }

  public static String lower(String text) {
    return text == null ? null : Letters.lower(text);
  }

  public static String upper(String text) {
    return text == null ? null : Letters.upper(text);
  }

  public static String trim(String text) {
    return text == null ? null : Letters.trimmed(text);
  }

  /** In characters, as a person counts them. */
  public static Integer length(String text) {
    return text == null ? null : Integer.valueOf(text.codePointCount(0, text.length()));
  }

  /** In bytes. */
  public static Integer length(byte[] bytes) {
    return bytes == null ? null : Integer.valueOf(bytes.length);
  }

  public static Long size(List<?> items) {
    return items == null ? null : Long.valueOf(items.size());
  }

  /** Empty when the value is. */
  public static <A, B> B of(A value, Function<A, B> part) {
    return value == null ? null : part.apply(value);
  }

  @SafeVarargs
  public static <T> T firstOf(T... values) {
    for (T value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  public static <T> List<T> where(List<T> items, Predicate<T> condition) {
    return items.stream().filter(condition).toList();
  }

  /** The values that are not empty. */
  public static <T, V> List<V> each(List<T> items, Function<T, V> value) {
    List<V> values = new ArrayList<>(items.size());
    for (T item : items) {
      V found = value.apply(item);
      if (found != null) {
        values.add(found);
      }
    }
    return values;
  }

  public static BigDecimal sum(List<? extends Number> values) {
    return values.stream().map(Compute::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public static <T> T least(List<T> values) {
    return values.stream().filter(Objects::nonNull).min(Compare::order).orElse(null);
  }

  public static <T> T greatest(List<T> values) {
    return values.stream().filter(Objects::nonNull).max(Compare::order).orElse(null);
  }

  public static BigDecimal average(List<? extends Number> values) {
    return values.isEmpty() ? null : divide(sum(values), values.size());
  }

  private static Integer whole(Integer one, Integer other, BinaryOperator<Integer> operation) {
    return one == null || other == null ? null : fitting(() -> operation.apply(one, other));
  }

  private static Long longWhole(Long one, Long other, BinaryOperator<Long> operation) {
    return one == null || other == null ? null : fitting(() -> operation.apply(one, other));
  }

  private static <T> T fitting(Supplier<T> computed) {
    try {
      return computed.get();
    } catch (ArithmeticException e) {
      throw Refusal.invalid("A computed whole number is too large", List.of());
    }
  }
}
