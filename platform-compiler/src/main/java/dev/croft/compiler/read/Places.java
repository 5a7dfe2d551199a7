package dev.croft.compiler.read;

import dev.croft.compiler.source.Position;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Positions of tokens and of what the parser made of them, in one file. */
record Places(String file) {
  /** Three of them begin a text of several lines. */
  static final int QUOTES = 3;

  Position of(Token token) {
    int column = token.getCharPositionInLine() + 1;
    boolean visible =
        token.getType() != Token.EOF
            && token.getType() != CroftLexer.NEWLINE
            && token.getStopIndex() >= token.getStartIndex();
    if (token.getType() == CroftLexer.RAW_BLOCK) {
      return new Position(file, token.getLine(), column, column + QUOTES);
    }
    int length = visible ? token.getStopIndex() - token.getStartIndex() + 1 : 1;
    return new Position(file, token.getLine(), column, column + length);
  }

  /** From the first token to the last one, or to the end of the first line's last token. */
  Position of(ParserRuleContext context) {
    return between(
        of(context.getStart()), context.getStop() == null ? null : of(context.getStop()));
  }

  static Position between(Position first, Position last) {
    if (last == null || last.line() != first.line() || last.endColumn() <= first.column()) {
      return first;
    }
    return new Position(first.file(), first.line(), first.column(), last.endColumn());
  }
}
