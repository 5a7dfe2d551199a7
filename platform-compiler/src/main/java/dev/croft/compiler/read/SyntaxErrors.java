package dev.croft.compiler.read;

import dev.croft.compiler.problem.Nearest;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import java.util.HashSet;
import java.util.Set;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.FailedPredicateException;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Tells in words what was expected, once for each line, and goes on behind the item: a block that
 * belongs to what was not understood is skipped as a whole.
 */
final class SyntaxErrors extends DefaultErrorStrategy {
  private final Places places;
  private final Problems problems;
  private final Set<Integer> lines = new HashSet<>();

  SyntaxErrors(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  /** The lines with a problem. */
  Set<Integer> lines() {
    return Set.copyOf(lines);
  }

  /** Whether the line had none before. */
  boolean first(int line) {
    return lines.add(line);
  }

  @Override
  public void reportError(Parser parser, RecognitionException failure) {
    if (inErrorRecoveryMode(parser)) {
      return;
    }
    beginErrorCondition(parser);
    switch (failure) {
      case NoViableAltException none ->
          unexpected(parser, none.getOffendingToken(), expected(none));
      case InputMismatchException mismatch ->
          unexpected(parser, mismatch.getOffendingToken(), mismatch.getExpectedTokens());
      case FailedPredicateException failed ->
          unexpected(parser, failed.getOffendingToken(), new IntervalSet());
      default -> unexpected(parser, failure.getOffendingToken(), new IntervalSet());
    }
  }

  private static IntervalSet expected(NoViableAltException failure) {
    boolean atStart = failure.getOffendingToken() == failure.getStartToken();
    return atStart && failure.getExpectedTokens() != null
        ? failure.getExpectedTokens()
        : new IntervalSet();
  }

  @Override
  protected void reportUnwantedToken(Parser parser) {
    if (inErrorRecoveryMode(parser)) {
      return;
    }
    beginErrorCondition(parser);
    unexpected(parser, parser.getCurrentToken(), getExpectedTokens(parser));
  }

  @Override
  protected void reportMissingToken(Parser parser) {
    if (inErrorRecoveryMode(parser)) {
      return;
    }
    beginErrorCondition(parser);
    Token found = parser.getCurrentToken();
    if (first(found.getLine())) {
      problems.add(
          ProblemCode.MISSING,
          places.of(found),
          Spoken.expected(getExpectedTokens(parser)) + " is missing before " + Spoken.found(found),
          "");
    }
  }

  private void unexpected(Parser parser, Token found, IntervalSet expected) {
    if (!first(found.getLine())) {
      return;
    }
    String wanted = expected.isNil() ? "" : ": expected " + Spoken.expected(expected);
    String hint =
        found.getType() == CroftLexer.IDENTIFIER
            ? Nearest.hint(found.getText(), Spoken.keywords(expected))
            : reservedHint(parser, found, expected);
    problems.add(
        ProblemCode.UNEXPECTED,
        places.of(found),
        Spoken.found(found) + " is not understood here" + wanted,
        hint);
  }

  private static String reservedHint(Parser parser, Token found, IntervalSet expected) {
    boolean word = !found.getText().isEmpty() && Character.isLetter(found.getText().charAt(0));
    boolean nameWanted = expected.contains(CroftLexer.IDENTIFIER);
    return word && nameWanted && parser.getVocabulary().getLiteralName(found.getType()) != null
        ? "as a name it is written in backticks: `" + found.getText() + "`"
        : "";
  }

  @Override
  protected void consumeUntil(Parser parser, IntervalSet set) {
    int type = parser.getInputStream().LA(1);
    while (type != Token.EOF && !set.contains(type)) {
      if (type == CroftLexer.LBRACE) {
        skipBlock(parser);
      } else {
        parser.consume();
      }
      type = parser.getInputStream().LA(1);
    }
  }

  private static void skipBlock(Parser parser) {
    int depth = 0;
    do {
      int type = parser.getInputStream().LA(1);
      depth += type == CroftLexer.LBRACE ? 1 : type == CroftLexer.RBRACE ? -1 : 0;
      if (type == Token.EOF) {
        return;
      }
      parser.consume();
    } while (depth > 0);
  }
}
