package dev.croft.compiler.optimize;

import dev.croft.compiler.source.Position;
import java.util.Comparator;

/** What was done at one place of the model, in a sentence. */
public record Optimization(String pass, Position position, String sentence)
    implements Comparable<Optimization> {
  private static final Comparator<Optimization> ORDER =
      Comparator.comparing(Optimization::position)
          .thenComparing(Optimization::pass)
          .thenComparing(Optimization::sentence);

  @Override
  public int compareTo(Optimization other) {
    return ORDER.compare(this, other);
  }
}
