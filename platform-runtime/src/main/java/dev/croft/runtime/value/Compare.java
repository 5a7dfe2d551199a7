package dev.croft.runtime.value;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * Comparisons of the model. Comparing with an empty value is false. Texts are compared by code
 * point.
 */
public final class Compare {
  private Compare() {}

  public static boolean equal(Object one, Object other) {
    return one != null && other != null && same(one, other);
  }

  public static boolean notEqual(Object one, Object other) {
    return one != null && other != null && !same(one, other);
  }

  private static boolean same(Object one, Object other) {
    return one instanceof Number && other instanceof Number
        ? order(one, other) == 0
        : one.equals(other);
  }

  public static boolean less(Object one, Object other) {
    return one != null && other != null && order(one, other) < 0;
  }

  public static boolean lessOrEqual(Object one, Object other) {
    return one != null && other != null && order(one, other) <= 0;
  }

  public static boolean greater(Object one, Object other) {
    return one != null && other != null && order(one, other) > 0;
  }

  public static boolean greaterOrEqual(Object one, Object other) {
    return one != null && other != null && order(one, other) >= 0;
  }

  /** Ignores case. */
  public static boolean contains(String text, String part) {
    return text != null && part != null && Letters.lower(text).contains(Letters.lower(part));
  }

  /** Ignores case. */
  public static boolean startsWith(String text, String part) {
    return text != null && part != null && Letters.lower(text).startsWith(Letters.lower(part));
  }

  public static boolean in(Object value, Collection<?> values) {
    return value != null && values != null && values.stream().anyMatch(each -> equal(value, each));
  }

  @SuppressWarnings("unchecked")
  static int order(Object one, Object other) {
    if (one instanceof Number && other instanceof Number) {
      return number(one).compareTo(number(other));
    }
    if (one instanceof String text && other instanceof String that) {
      return byCodePoint(text, that);
    }
    return ((Comparable<Object>) one).compareTo(other);
  }

  private static int byCodePoint(String one, String other) {
    return java.util.Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }

  private static BigDecimal number(Object value) {
    return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
  }
}
