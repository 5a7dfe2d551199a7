package dev.croft.compiler.problem;

import java.util.Locale;

/** Whether an application can be built in spite of a problem. */
public enum Severity {
  /** Nothing is built. */
  ERROR,
  /** It is built, and somebody should look. */
  WARNING;

  /** As in {@code croft check}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
