package dev.croft.compiler.meaning;

import dev.croft.compiler.model.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Numbers as the page on the language says them. Whole numbers are {@link BigInteger}s here, others
 * {@link BigDecimal}s.
 */
final class PlainNumbers {
  private PlainNumbers() {}

  static boolean isWhole(Type type) {
    return type instanceof Type.Whole || type instanceof Type.LongWhole;
  }

  static boolean isNumber(Type type) {
    return isWhole(type) || type instanceof Type.Decimal || type instanceof Type.Currency;
  }

  /** As a value of this type. */
  static Object as(Object number, Type type) {
    return isWhole(type) ? fitting((BigInteger) number, type) : decimal(number);
  }

  static BigDecimal decimal(Object number) {
    return number instanceof BigInteger whole ? new BigDecimal(whole) : (BigDecimal) number;
  }

  static BigInteger fitting(BigInteger number, Type type) {
    if (number.bitLength() > (type instanceof Type.Whole ? 31 : 63)) {
      throw new Unanswerable("too large");
    }
    return number;
  }

  static Object plus(Object one, Object other, Type type) {
    return isWhole(type)
        ? fitting(((BigInteger) one).add((BigInteger) other), type)
        : decimal(one).add(decimal(other));
  }

  static Object minus(Object one, Object other, Type type) {
    return isWhole(type)
        ? fitting(((BigInteger) one).subtract((BigInteger) other), type)
        : decimal(one).subtract(decimal(other));
  }

  static Object times(Object one, Object other, Type type) {
    return isWhole(type)
        ? fitting(((BigInteger) one).multiply((BigInteger) other), type)
        : decimal(one).multiply(decimal(other));
  }

  static BigDecimal quotient(Object one, Object other) {
    if (decimal(other).signum() == 0) {
      throw new Unanswerable("divided by zero");
    }
    return decimal(one).divide(decimal(other), 10, RoundingMode.HALF_UP);
  }

  static Object negated(Object number, Type type) {
    return number instanceof BigInteger whole
        ? fitting(whole.negate(), type)
        : decimal(number).negate();
  }

  static Object round(Object number, int digits, Type type) {
    BigDecimal rounded = decimal(number).setScale(digits, RoundingMode.HALF_UP);
    return isWhole(type) ? fitting(rounded.toBigIntegerExact(), type) : rounded;
  }

  static Object abs(Object number, Type type) {
    return number instanceof BigInteger whole ? fitting(whole.abs(), type) : decimal(number).abs();
  }
}
