package dev.croft.runtime.value;

import dev.croft.runtime.refusal.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/** Arithmetic of the model. Computing with an empty value gives an empty value. */
public final class Compute {
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
    return decimal(one).divide(divisor, MathContext.DECIMAL128);
  }

  public static String plus(String one, String other) {
    return one == null || other == null ? null : one + other;
  }

  public static Instant plus(Instant moment, Duration duration) {
    return moment == null || duration == null ? null : moment.plus(duration);
  }

  public static Instant minus(Instant moment, Duration duration) {
    return moment == null || duration == null ? null : moment.minus(duration);
  }

  public static Duration minus(Instant later, Instant earlier) {
    return later == null || earlier == null ? null : Duration.between(earlier, later);
  }

  public static Duration plus(Duration one, Duration other) {
    return one == null || other == null ? null : one.plus(other);
  }

  public static Duration minus(Duration one, Duration other) {
    return one == null || other == null ? null : one.minus(other);
  }

  public static Integer negate(Integer value) {
    return value == null ? null : Integer.valueOf(Math.negateExact(value));
  }

  public static Long negate(Long value) {
    return value == null ? null : Long.valueOf(Math.negateExact(value));
  }

  public static BigDecimal negate(BigDecimal value) {
    return value == null ? null : value.negate();
  }

  public static Duration negate(Duration value) {
    return value == null ? null : value.negated();
  }

  public static BigDecimal decimal(Number value) {
    if (value == null) {
      return null;
    }
    return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(value.longValue());
  }

  public static Long longWhole(Number value) {
    return value == null ? null : Long.valueOf(value.longValue());
  }

  public static Integer whole(Number value) {
    return value == null ? null : Integer.valueOf(Math.toIntExact(value.longValue()));
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
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  public static String upper(String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  public static String trim(String text) {
    return text == null ? null : text.strip();
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
    return one == null || other == null ? null : operation.apply(one, other);
  }

  private static Long longWhole(Long one, Long other, BinaryOperator<Long> operation) {
    return one == null || other == null ? null : operation.apply(one, other);
  }
}
