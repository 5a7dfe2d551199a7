package dev.croft.compiler.read;

import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * Where a file could not be understood.
 *
 * @param lines those with a problem of grammar
 */
record Damage(Set<Integer> lines) {
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
    return lines.stream().noneMatch(line -> line >= first && line <= last);
  }
}
