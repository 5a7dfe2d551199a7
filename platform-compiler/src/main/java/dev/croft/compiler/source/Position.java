package dev.croft.compiler.source;

import java.util.Comparator;

/**
 * Where something stands in the sources: one-based line and column; {@code endColumn} is the column
 * after the last character on the same line.
 */
public record Position(String file, int line, int column, int endColumn)
    implements Comparable<Position> {

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::file)
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
