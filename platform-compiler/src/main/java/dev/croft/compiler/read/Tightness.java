package dev.croft.compiler.read;

import java.util.HashSet;
import java.util.Set;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Which brackets belong to the name before them, and which minus to the value behind it. Only the
 * grammar knows; where it does not look (elements of a later version), the author's space decides.
 */
final class Tightness {
  private static final Set<Integer> BEFORE_A_SIGN =
      Set.of(
          CroftLexer.LPAREN,
          CroftLexer.LBRACKET,
          CroftLexer.COMMA,
          CroftLexer.COLON,
          CroftLexer.EQ,
          CroftLexer.NE,
          CroftLexer.LT,
          CroftLexer.LE,
          CroftLexer.GT,
          CroftLexer.GE,
          CroftLexer.PLUS,
          CroftLexer.MINUS,
          CroftLexer.STAR,
          CroftLexer.SLASH);

  private final Set<Integer> afterName = new HashSet<>();
  private final Set<Integer> signs = new HashSet<>();
  private final CommonTokenStream stream;

  private Tightness(CommonTokenStream stream) {
    this.stream = stream;
  }

  static Tightness of(CroftParser.FileContext file, CommonTokenStream stream) {
    Tightness tightness = new Tightness(stream);
    tightness.walk(file);
    return tightness;
  }

  boolean afterName(Token bracket) {
    return afterName.contains(bracket.getTokenIndex());
  }

  boolean isSign(Token minus) {
    return signs.contains(minus.getTokenIndex());
  }

  private void walk(ParserRuleContext context) {
    for (ParseTree child : context.children == null ? Set.<ParseTree>of() : context.children) {
      if (child instanceof ParserRuleContext inner) {
        walk(inner);
      } else if (child instanceof TerminalNode terminal) {
        mark(terminal.getSymbol(), context);
      }
    }
  }

  private void mark(Token token, ParserRuleContext context) {
    if (token.getType() == CroftLexer.LPAREN) {
      boolean own =
          context instanceof CroftParser.NestedExpressionContext
              || context instanceof CroftParser.RowContext
              || context instanceof CroftParser.QueryElementContext;
      boolean tight = unread(context) ? !spaceAround(token, -1) : !own;
      if (tight) {
        afterName.add(token.getTokenIndex());
      }
    } else if (token.getType() == CroftLexer.MINUS) {
      boolean one =
          context instanceof CroftParser.NegateExpressionContext
              || context instanceof CroftParser.SignedContext;
      if (unread(context) ? looksLikeSign(token) : one) {
        signs.add(token.getTokenIndex());
      }
    }
  }

  private static boolean unread(ParserRuleContext context) {
    return context instanceof CroftParser.AnythingContext;
  }

  private boolean looksLikeSign(Token minus) {
    boolean alone =
        spaceAround(minus, -1)
            || BEFORE_A_SIGN.contains(stream.get(minus.getTokenIndex() - 1).getType());
    return alone && !spaceAround(minus, 1);
  }

  private boolean spaceAround(Token token, int direction) {
    return stream.get(token.getTokenIndex() + direction).getChannel() != Token.DEFAULT_CHANNEL;
  }
}
