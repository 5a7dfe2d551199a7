package dev.croft.compiler.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;

/**
 * Knows which closing brace ends a hole in a text, and gives up on a text at the end of its line so
 * that the next line is read as usual.
 */
abstract class TemplateLexer extends Lexer {
  /** What no token can say. */
  record Complaint(Kind kind, int line, int column, int length, String text) {
    enum Kind {
      TEXT_WITHOUT_END,
      UNKNOWN_CHARACTER,
      COMMENT_WITHOUT_END
    }
  }

  private final List<Complaint> complaints = new ArrayList<>();
  private final Deque<Boolean> bracesAreHoles = new ArrayDeque<>();
  private final Deque<Token> openTexts = new ArrayDeque<>();
  private int lastVisible = Token.INVALID_TYPE;

  protected TemplateLexer(CharStream input) {
    super(input);
  }

  List<Complaint> complaints() {
    if (!openTexts.isEmpty()) {
      unendedText();
    }
    return List.copyOf(complaints);
  }

  @Override
  public void emit(Token token) {
    super.emit(token);
    if (token.getChannel() == Token.DEFAULT_CHANNEL) {
      lastVisible = token.getType();
    }
    switch (token.getType()) {
      case CroftLexer.QUOTE -> openTexts.push(token);
      case CroftLexer.TEXT_END -> openTexts.poll();
      default -> {
        // Nothing else opens or closes a text.
      }
    }
  }

  protected boolean afterMatches() {
    return lastVisible == CroftLexer.MATCHES;
  }

  protected void openBrace() {
    bracesAreHoles.push(false);
  }

  protected void openHole() {
    bracesAreHoles.push(true);
  }

  protected void closeBrace() {
    if (!bracesAreHoles.isEmpty() && bracesAreHoles.pop()) {
      setType(CroftLexer.HOLE_CLOSE);
      popMode();
    }
  }

  protected void endLine() {
    if (!openTexts.isEmpty()) {
      unendedText();
    }
  }

  protected void unendedText() {
    Token first = openTexts.isEmpty() ? null : openTexts.peekLast();
    if (first != null) {
      complaints.add(
          new Complaint(
              Complaint.Kind.TEXT_WITHOUT_END,
              first.getLine(),
              first.getCharPositionInLine(),
              1,
              "\""));
    }
    while (bracesAreHoles.contains(true)) {
      bracesAreHoles.pop();
    }
    openTexts.clear();
    _modeStack.clear();
    mode(DEFAULT_MODE);
  }

  protected void unknownCharacter() {
    complain(Complaint.Kind.UNKNOWN_CHARACTER, getText());
  }

  protected void endComment() {
    if (getText().length() < 4 || !getText().endsWith("*/")) {
      complain(Complaint.Kind.COMMENT_WITHOUT_END, "/*");
    }
  }

  private void complain(Complaint.Kind kind, String text) {
    complaints.add(
        new Complaint(kind, _tokenStartLine, _tokenStartCharPositionInLine, text.length(), text));
  }
}
