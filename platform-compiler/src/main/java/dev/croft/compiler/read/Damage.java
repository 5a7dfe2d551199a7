package dev.croft.compiler.read;

import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * Where a file could not be understood.
 *
 * @param lines those with a problem of grammar
 */
record Damage(NavigableSet<Integer> lines) {
  Damage(Set<Integer> lines) {
    this(new TreeSet<>(lines));
  }

  /** Whether everything of it was understood. */
  boolean spares(ParserRuleContext context) {
    if (context == null
        || context.exception != null
        || context.getStart() == null
        || context.getStop() == null) {
      return false;
    }
    int first = context.getStart().getLine();
    int last = context.getStop().getLine();
    return first > last || lines.subSet(first, true, last, true).isEmpty();
  }
}
