package dev.croft.compiler.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Decides which line ends count. One that does not moves to the hidden channel: an empty line, one
 * inside round brackets, one after a comma or an operator, one before {@code and}, {@code or},
 * {@code else}, {@code then}, {@code +}, {@code *}, {@code /}, and before the {@code on} that
 * handles what a {@code try} met. Before {@code }} and at the end of the file one is added where
 * none was written, so that every item ends with one.
 *
 * <p>Where a bracket is left open, an element word at the very beginning of a line closes it, so
 * that one slip does not hide everything behind it.
 */
final class Layout {
  private static final Set<Integer> GOES_ON_AFTER =
      Set.of(
          CroftLexer.COMMA,
          CroftLexer.COLON,
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
          CroftLexer.THEN);
  private static final Set<Integer> GOES_ON_BEFORE =
      Set.of(
          CroftLexer.AND,
          CroftLexer.OR,
          CroftLexer.ELSE,
          CroftLexer.THEN,
          CroftLexer.PLUS,
          CroftLexer.STAR,
          CroftLexer.SLASH);

  private final List<Token> tokens;
  private final boolean closeWhatIsOpen;
  private final List<Token> laidOut = new ArrayList<>();
  private final List<OpenBrace> braces = new ArrayList<>();
  private final List<CommonToken> hiddenInRound = new ArrayList<>();
  private final List<Integer> roundOutsideHole = new ArrayList<>();
  private int round;
  private Token last;
  private Token beforeLast;
  private boolean mayHandle;
  private boolean handles;
  private int line;
  private int indent;
  private Optional<Token> suspect = Optional.empty();

  /**
   * A brace that waits for the one that closes it.
   *
   * @param indent where the first word of its line stands
   * @param tries whether a handler may stand behind it: {@code } on NotFree {}
   */
  private record OpenBrace(Token token, int indent, boolean tries) {}

  private Layout(List<Token> tokens) {
    this.tokens = tokens;
    this.closeWhatIsOpen = bracesLeftOpen(tokens) > 0;
  }

  /**
   * @param tokens ready for the parser
   * @param open the brace that is never closed
   */
  record Result(List<Token> tokens, Optional<Token> open) {}

  /** The token of the end of the file is the last of them. */
  static Result of(List<Token> tokens) {
    return new Layout(tokens).run();
  }

  private Result run() {
    Optional<Token> open = Optional.empty();
    for (int i = 0; i < tokens.size(); i++) {
      CommonToken token = (CommonToken) tokens.get(i);
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        laidOut.add(token);
        continue;
      }
      boolean end = token.getType() == Token.EOF;
      if (round > 0 && (end || breaksRound(token) && !namesArgument(i))) {
        leaveRound();
      }
      if (closeWhatIsOpen && !braces.isEmpty() && (end || Brackets.beginsElement(token))) {
        open = open.or(() -> suspect).or(() -> Optional.of(braces.getLast().token()));
        closeBraces(token);
      }
      place(token, i);
    }
    return new Result(laidOut, open);
  }

  private static boolean breaksRound(Token token) {
    return token.getType() == CroftLexer.LBRACE
        || token.getType() == CroftLexer.RBRACE
        || Brackets.beginsElement(token);
  }

  /** {@code email: …} at the beginning of a line is no element. */
  private boolean namesArgument(int index) {
    return Brackets.beginsElement(tokens.get(index))
        && after(index).filter(next -> next.getType() == CroftLexer.COLON).isPresent();
  }

  private void place(CommonToken token, int index) {
    if (token.getLine() != line) {
      line = token.getLine();
      indent = token.getCharPositionInLine();
    }
    switch (token.getType()) {
      case CroftLexer.NEWLINE -> {
        if (round > 0) {
          hiddenInRound.add(token);
          token.setChannel(Token.HIDDEN_CHANNEL);
        } else if (!counts(token, index)) {
          token.setChannel(Token.HIDDEN_CHANNEL);
        }
      }
      case CroftLexer.LPAREN, CroftLexer.LBRACKET -> round++;
      case CroftLexer.RPAREN, CroftLexer.RBRACKET -> round = Math.max(0, round - 1);
      case CroftLexer.HOLE_OPEN -> {
        roundOutsideHole.add(round);
        round = 0;
      }
      case CroftLexer.HOLE_CLOSE ->
          round = roundOutsideHole.isEmpty() ? 0 : roundOutsideHole.removeLast();
      case CroftLexer.LBRACE -> {
        braces.add(new OpenBrace(token, indent, handles || beginsTry()));
        handles = false;
      }
      case CroftLexer.RBRACE -> {
        endItem(token);
        mayHandle = !braces.isEmpty() && braces.getLast().tries();
        if (!braces.isEmpty()) {
          suspected(braces.removeLast(), token);
        }
      }
      case CroftLexer.ON -> handles = mayHandle && isRightBrace(last);
      case Token.EOF -> endItem(token);
      default -> {
        // Has no say in where lines end.
      }
    }
    if (round == 0) {
      hiddenInRound.clear();
    }
    laidOut.add(token);
    if (token.getChannel() == Token.DEFAULT_CHANNEL) {
      beforeLast = last;
      last = token;
    }
  }

  private boolean beginsTry() {
    return last != null
        && last.getType() == CroftLexer.TRY
        && (beforeLast == null
            || beforeLast.getType() == CroftLexer.NEWLINE
            || beforeLast.getType() == CroftLexer.LBRACE);
  }

  private static boolean isRightBrace(Token token) {
    return token != null && token.getType() == CroftLexer.RBRACE;
  }

  /** Where a brace closes further left than its partner stands, the partner's own is missing. */
  private void suspected(OpenBrace opened, Token closing) {
    boolean first = closing.getCharPositionInLine() == indent;
    if (suspect.isEmpty() && first && indent < opened.indent()) {
      suspect = Optional.of(opened.token());
    }
  }

  private boolean counts(Token newline, int index) {
    roundOutsideHole.clear();
    if (nothingToEnd()) {
      return false;
    }
    if (newline.getText().equals(";")) {
      return true;
    }
    Optional<Token> next = after(index);
    boolean handler =
        mayHandle
            && isRightBrace(last)
            && next.filter(token -> token.getType() == CroftLexer.ON).isPresent()
            && !(closeWhatIsOpen && next.filter(Brackets::beginsElement).isPresent());
    if (handler) {
      return false;
    }
    boolean goesOn =
        GOES_ON_AFTER.contains(last.getType()) && next.filter(Brackets::beginsElement).isEmpty();
    return !goesOn && next.filter(token -> GOES_ON_BEFORE.contains(token.getType())).isEmpty();
  }

  private boolean nothingToEnd() {
    return last == null
        || last.getType() == CroftLexer.NEWLINE
        || last.getType() == CroftLexer.LBRACE;
  }

  private Optional<Token> after(int index) {
    for (int i = index + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean skipped =
          token.getChannel() != Token.DEFAULT_CHANNEL || token.getType() == CroftLexer.NEWLINE;
      if (!skipped) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  /** The bracket was left open: the line ends since then count after all. */
  private void leaveRound() {
    round = 0;
    for (CommonToken newline : hiddenInRound) {
      newline.setChannel(Token.DEFAULT_CHANNEL);
    }
    hiddenInRound.clear();
  }

  private void closeBraces(Token before) {
    while (!braces.isEmpty()) {
      endItem(before);
      added(CroftLexer.RBRACE, "}", before);
      braces.removeLast();
    }
    endItem(before);
  }

  private void endItem(Token before) {
    if (!nothingToEnd()) {
      added(CroftLexer.NEWLINE, "\n", before);
    }
  }

  private void added(int type, String text, Token before) {
    CommonToken token = new CommonToken(before);
    token.setType(type);
    token.setText(text);
    token.setChannel(Token.DEFAULT_CHANNEL);
    token.setStopIndex(token.getStartIndex() - 1);
    laidOut.add(token);
    beforeLast = last;
    last = token;
  }

  private static int bracesLeftOpen(List<Token> tokens) {
    int open = 0;
    for (Token token : tokens) {
      if (token.getType() == CroftLexer.LBRACE) {
        open++;
      } else if (token.getType() == CroftLexer.RBRACE) {
        open = Math.max(0, open - 1);
      }
    }
    return open;
  }
}
