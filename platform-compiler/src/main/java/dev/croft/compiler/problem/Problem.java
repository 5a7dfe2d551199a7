package dev.croft.compiler.problem;

import dev.croft.compiler.source.Position;
import java.util.Comparator;
import java.util.Objects;

/**
 * Something that is wrong at a place.
 *
 * @param code as in {@code CROFT-E101}; it stays the same over versions
 * @param message what happened and why, a sentence
 * @param hint what to do, empty when there is nothing to add
 */
public record Problem(
    String code, Severity severity, Position position, String message, String hint)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::position)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  public Problem {
    Objects.requireNonNull(position);
    Objects.requireNonNull(message);
    Objects.requireNonNull(hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
