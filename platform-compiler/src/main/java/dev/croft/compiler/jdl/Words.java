package dev.croft.compiler.jdl;

import dev.croft.compiler.jdl.JdlFile.Name;
import dev.croft.compiler.source.Position;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Tokens as names and places of one file. */
record Words(String fileName) {
  Name name(ParserRuleContext tree) {
    return new Name(tree.getText(), position(tree.getStart()));
  }

  Name name(Token token) {
    return new Name(token.getText(), position(token));
  }

  Position position(Token token) {
    return position(fileName, token);
  }

  static Position position(String fileName, Token token) {
    int column = token.getCharPositionInLine() + 1;
    String text = token.getText() == null ? "" : token.getText();
    boolean end = token.getType() == Token.EOF;
    int length = end ? 1 : Math.max(1, text.lines().findFirst().orElse("").length());
    return new Position(fileName, Math.max(1, token.getLine()), column, column + length);
  }

  static String unquoted(String text) {
    boolean quoted = text.length() >= 2 && (text.charAt(0) == '"' || text.charAt(0) == '\'');
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
