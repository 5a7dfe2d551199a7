package dev.croft.compiler.read;

import dev.croft.compiler.problem.Nearest;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
  private static final IntervalSet ITEM_END =
      new IntervalSet(CroftLexer.NEWLINE, CroftLexer.RBRACE);
  private static final List<String> STEPS =
      List.of(
          "let", "set", "if", "for", "try", "update", "delete", "fail", "log", "audit", "return",
          "else", "expect", "send");

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

  /** What does not end where it should is told, and left behind up to the end of its line. */
  @Override
  public Token recoverInline(Parser parser) {
    IntervalSet wanted = parser.getExpectedTokens();
    if (wanted.size() != 1 || !wanted.contains(CroftLexer.NEWLINE)) {
      return super.recoverInline(parser);
    }
    if (!inErrorRecoveryMode(parser)) {
      unexpected(parser, parser.getCurrentToken(), expectedBefore(parser, wanted));
    }
    consumeUntil(parser, ITEM_END);
    Token end = parser.getCurrentToken();
    if (end.getType() != CroftLexer.NEWLINE) {
      throw new InputMismatchException(parser);
    }
    reportMatch(parser);
    parser.consume();
    return end;
  }

  /** An item that goes on where it should end, or cannot begin, costs its line and no more. */
  @Override
  public void sync(Parser parser) {
    IntervalSet next =
        parser.getATN().nextTokens(parser.getInterpreter().atn.states.get(parser.getState()));
    int type = parser.getInputStream().LA(1);
    if (inErrorRecoveryMode(parser) || next.contains(type) || next.contains(Token.EPSILON)) {
      super.sync(parser);
    } else if (next.size() == 1 && next.contains(CroftLexer.NEWLINE)) {
      unexpected(parser, parser.getCurrentToken(), expectedBefore(parser, next));
      consumeUntil(parser, ITEM_END);
    } else if (next.contains(CroftLexer.RBRACE)) {
      unexpected(parser, parser.getCurrentToken(), next);
      while (type != Token.EOF && !next.contains(type)) {
        consumeUntil(parser, ITEM_END);
        type = parser.getInputStream().LA(1);
      }
    } else {
      super.sync(parser);
    }
  }

  /** What could have come as well, where the parser had decided that nothing more comes. */
  private IntervalSet expectedBefore(Parser parser, IntervalSet wanted) {
    return nextTokensContext == null
        ? wanted
        : parser.getATN().getExpectedTokens(nextTokensState, nextTokensContext);
  }

  /** A line end or a brace is never taken for a slip. */
  @Override
  protected Token singleTokenDeletion(Parser parser) {
    return switch (parser.getInputStream().LA(1)) {
      case CroftLexer.NEWLINE, CroftLexer.LBRACE, CroftLexer.RBRACE -> null;
      default -> super.singleTokenDeletion(parser);
    };
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
    if (found.getType() == CroftLexer.NEWLINE || found.getType() == Token.EOF) {
      problems.add(
          ProblemCode.MISSING, places.of(found), Spoken.found(found) + " comes too early" + wanted);
      return;
    }
    Optional<Token> slip = misspelledStep(parser);
    if (slip.isPresent()) {
      problems.add(
          ProblemCode.UNEXPECTED,
          places.of(slip.get()),
          Spoken.found(slip.get()) + " begins no step",
          Nearest.hint(slip.get().getText(), STEPS));
      return;
    }
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

  /** The word before, where it began the item and looks like the first word of a step. */
  private static Optional<Token> misspelledStep(Parser parser) {
    Token word = parser.getInputStream().LT(-1);
    Token before = parser.getInputStream().LT(-2);
    boolean begins =
        word != null
            && word.getType() == CroftLexer.IDENTIFIER
            && parser.getRuleInvocationStack().contains("block")
            && (before == null
                || before.getType() == CroftLexer.NEWLINE
                || before.getType() == CroftLexer.LBRACE
                || before.getType() == CroftLexer.RBRACE);
    return begins && Nearest.to(word.getText(), STEPS).isPresent()
        ? Optional.of(word)
        : Optional.empty();
  }

  private static String reservedHint(Parser parser, Token found, IntervalSet expected) {
    if (found.getType() == CroftLexer.EQ && parser.getInputStream().LA(2) == CroftLexer.EQ) {
      return "one = compares";
    }
    boolean word = !found.getText().isEmpty() && Character.isLetter(found.getText().charAt(0));
    boolean nameWanted = expected.contains(CroftLexer.IDENTIFIER);
    if (word && !nameWanted) {
      return Nearest.hint(found.getText(), Spoken.keywords(expected));
    }
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
