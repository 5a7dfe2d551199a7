package dev.croft.compiler.jdl;

import dev.croft.compiler.jdl.JdlFile.Remarks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.BufferedTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Finds the comments of an element: those before it, and those behind it on its last line. Each
 * comment belongs to one element.
 */
final class RemarksReader {
  private final BufferedTokenStream tokens;
  private final Set<Integer> taken = new HashSet<>();

  RemarksReader(BufferedTokenStream tokens) {
    this.tokens = tokens;
  }

  /** Before it, or behind it on its last line. */
  Remarks around(ParserRuleContext element) {
    List<Token> all = new ArrayList<>(inFrontOf(element));
    all.addAll(behind(element));
    return remarks(all);
  }

  /** Before it only. */
  Remarks before(ParserRuleContext element) {
    return remarks(inFrontOf(element));
  }

  private List<Token> inFrontOf(ParserRuleContext element) {
    List<Token> hidden = tokens.getHiddenTokensToLeft(element.getStart().getTokenIndex(), -1);
    return take(hidden == null ? List.of() : hidden);
  }

  private List<Token> behind(ParserRuleContext element) {
    List<Token> found = new ArrayList<>();
    int line = element.getStop().getLine();
    for (int index = element.getStop().getTokenIndex() + 1; index < tokens.size(); index++) {
      Token token = tokens.get(index);
      boolean comma = token.getText().equals(",");
      if (token.getLine() != line || (!comma && token.getChannel() == Token.DEFAULT_CHANNEL)) {
        break;
      }
      if (!comma) {
        found.add(token);
      }
    }
    return take(found);
  }

  private List<Token> take(List<Token> found) {
    return found.stream().filter(token -> taken.add(token.getTokenIndex())).toList();
  }

  private static Remarks remarks(List<Token> found) {
    List<String> description = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    for (Token token : found) {
      (token.getType() == JdlLexer.DESCRIPTION ? description : comments).addAll(lines(token));
    }
    return new Remarks(String.join("\n", description), comments);
  }

  private static List<String> lines(Token token) {
    String text = token.getText();
    if (token.getType() == JdlLexer.LINE) {
      String line = text.substring(2).strip();
      return line.isEmpty() ? List.of() : List.of(line);
    }
    int opening = token.getType() == JdlLexer.DESCRIPTION ? 3 : 2;
    String inner = text.substring(opening, Math.max(opening, text.length() - 2));
    return inner
        .lines()
        .map(line -> line.strip().replaceFirst("^\\*+", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
