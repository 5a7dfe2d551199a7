package dev.croft.compiler.read;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Names, numbers and descriptions of one file. */
final class Words {
  private static final int MOST_DIGITS = 38;

  private final CommonTokenStream tokens;
  private final Places places;
  private final Problems problems;

  Words(CommonTokenStream tokens, Places places, Problems problems) {
    this.tokens = tokens;
    this.places = places;
    this.problems = problems;
  }

  Places places() {
    return places;
  }

  Problems problems() {
    return problems;
  }

  Word word(ParserRuleContext name) {
    Token token = name.getStart();
    String text = token.getText();
    boolean quoted = token.getType() == CroftLexer.BACKTICKED;
    return new Word(quoted ? text.substring(1, text.length() - 1) : text, places.of(token), quoted);
  }

  List<Word> words(List<? extends ParserRuleContext> names) {
    return names.stream().map(this::word).toList();
  }

  Word number(TerminalNode node) {
    return new Word(digits(node), places.of(node.getSymbol()));
  }

  /** At most 38 of them. */
  String digits(TerminalNode node) {
    String digits = node.getText();
    if (digits.replace(".", "").length() > MOST_DIGITS) {
      problems.add(
          ProblemCode.NUMBER_TOO_LARGE,
          places.of(node.getSymbol()),
          "the number has more than " + MOST_DIGITS + " digits");
      return "0";
    }
    return digits;
  }

  /** The lines of {@code ///} right before an element. */
  String description(ParserRuleContext element) {
    List<Token> hidden = tokens.getHiddenTokensToLeft(element.getStart().getTokenIndex());
    if (hidden == null) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    int line = element.getStart().getLine();
    for (int i = hidden.size() - 1; i >= 0; i--) {
      Token token = hidden.get(i);
      if (token.getType() == CroftLexer.DOC && token.getLine() >= line - 1) {
        lines.add(token.getText().substring(3).strip().replaceAll("\\p{Cntrl}", " "));
        line = token.getLine();
      }
    }
    Collections.reverse(lines);
    return String.join("\n", lines).strip();
  }
}
