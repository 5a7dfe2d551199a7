package dev.croft.compiler.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A rule on the value of one attribute, checked in the browser, in the application and in the
 * database.
 */
public sealed interface Constraint {
  /** {@code at least n}: characters of a text, or bytes of an image or binary. */
  record AtLeast(int length) implements Constraint {}

  /** {@code at most n}: bytes of an image or binary (the limit of a text is in its type). */
  record AtMost(int length) implements Constraint {}

  /**
   * {@code matches "pattern"}: the whole text, in the common subset of Java, JavaScript and
   * PostgreSQL.
   */
  record Matches(String pattern) implements Constraint {}

  /** {@code from a to b}: both ends included; either may be open. */
  record Range(Optional<BigDecimal> from, Optional<BigDecimal> to) implements Constraint {}
}
