package dev.croft.compiler.read;

import java.util.Set;
import org.antlr.v4.runtime.Token;

/** What opens, what closes, and what begins an element. */
final class Brackets {
  private static final Set<Integer> ELEMENT_WORDS =
      Set.of(
          CroftLexer.APPLICATION,
          CroftLexer.ROLE,
          CroftLexer.SETTING,
          CroftLexer.ERROR,
          CroftLexer.STATIC,
          CroftLexer.ENTITY,
          CroftLexer.STRUCTURE,
          CroftLexer.QUERY,
          CroftLexer.ACTION,
          CroftLexer.SCREENS,
          CroftLexer.REST,
          CroftLexer.SCREEN,
          CroftLexer.BLOCK,
          CroftLexer.MENU,
          CroftLexer.TIMER,
          CroftLexer.ON,
          CroftLexer.EMAIL,
          CroftLexer.INTEGRATION,
          CroftLexer.EXTERNAL,
          CroftLexer.PROCESS,
          CroftLexer.USES,
          CroftLexer.TEST);

  private Brackets() {}

  static boolean opensRound(Token token) {
    return token.getType() == CroftLexer.LPAREN || token.getType() == CroftLexer.LBRACKET;
  }

  static boolean closesRound(Token token) {
    return token.getType() == CroftLexer.RPAREN || token.getType() == CroftLexer.RBRACKET;
  }

  /** A word such as {@code entity} at the very beginning of a line. */
  static boolean beginsElement(Token token) {
    return token.getCharPositionInLine() == 0 && ELEMENT_WORDS.contains(token.getType());
  }

  static boolean isElementWord(int type) {
    return ELEMENT_WORDS.contains(type);
  }
}
