package dev.croft.application;

import java.util.Optional;

/** Compares versions of an application. */
public interface Comparisons {
  /**
   * The two side by side; nothing when there is no such application, or no such version of it.
   *
   * @param from empty: the one before {@code to}
   * @param to empty: the one that runs
   */
  Optional<Comparison> between(String application, Optional<Integer> from, Optional<Integer> to);
}
