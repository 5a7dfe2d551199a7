package dev.croft.compiler.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Keeps out what would exhaust the parser and every pass behind it. */
final class Depth {
  static final int MOST_NESTED = 64;
  static final int MOST_OPERATORS = 1000;

  private static final Set<Integer> OPENING =
      Set.of(CroftLexer.LPAREN, CroftLexer.LBRACKET, CroftLexer.LBRACE, CroftLexer.HOLE_OPEN);
  private static final Set<Integer> CLOSING =
      Set.of(CroftLexer.RPAREN, CroftLexer.RBRACKET, CroftLexer.RBRACE, CroftLexer.HOLE_CLOSE);
  private static final Set<Integer> OPERATORS =
      Set.of(
          CroftLexer.DOT,
          CroftLexer.EQ,
          CroftLexer.NE,
          CroftLexer.LT,
          CroftLexer.LE,
          CroftLexer.GT,
          CroftLexer.GE,
          CroftLexer.PLUS,
          CroftLexer.MINUS,
          CroftLexer.STAR,
          CroftLexer.SLASH,
          CroftLexer.AND,
          CroftLexer.OR,
          CroftLexer.NOT,
          CroftLexer.IS,
          CroftLexer.IN,
          CroftLexer.CONTAINS,
          CroftLexer.STARTS,
          CroftLexer.IF,
          CroftLexer.LPAREN);

  private Depth() {}

  /** The first token that is too much. */
  static Optional<Token> exceeded(List<Token> tokens) {
    int nested = 0;
    int operators = 0;
    for (Token token : tokens) {
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      }
      int type = token.getType();
      if (OPENING.contains(type)) {
        nested++;
      } else if (CLOSING.contains(type)) {
        nested = Math.max(0, nested - 1);
      } else if (type == CroftLexer.NEWLINE) {
        operators = 0;
      }
      if (OPERATORS.contains(type)) {
        operators++;
      }
      if (nested > MOST_NESTED || operators > MOST_OPERATORS) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }
}
