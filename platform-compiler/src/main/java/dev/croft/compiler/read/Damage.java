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
    boolean clean = first > last || lines.subSet(first, true, last, true).isEmpty();
    return clean && (lines.isEmpty() || isWhole(context));
  }

  /** What is missing at the end of a file is missing on the line behind it. */
  private static boolean isWhole(ParserRuleContext context) {
    return context.exception == null
        && context.getRuleContexts(ParserRuleContext.class).stream().allMatch(Damage::isWhole);
  }
}
