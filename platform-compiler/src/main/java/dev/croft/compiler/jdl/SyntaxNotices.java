package dev.croft.compiler.jdl;

import dev.croft.compiler.source.Position;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Says in words what the parser did not expect. */
final class SyntaxNotices extends BaseErrorListener {
  private final Notices notices;

  SyntaxNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      Object offending,
      int line,
      int column,
      String message,
      RecognitionException exception) {
    if (!(offending instanceof Token token) || !(recognizer instanceof Parser parser)) {
      notices.say(
          Notice.Kind.SYNTAX,
          new Position(notices.fileName(), line, column + 1, column + 2),
          "This cannot be read as JDL.");
      return;
    }
    String expected = expected(parser, exception);
    notices.say(
        Notice.Kind.SYNTAX,
        Words.position(notices.fileName(), token),
        shown(token) + " is not expected here" + (expected.isEmpty() ? "." : "; " + expected + "."),
        hint(token));
  }

  private static String shown(Token token) {
    if (token.getType() == Token.EOF) {
      return "The end of the file";
    }
    String text = token.getText().strip();
    return "`" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "`";
  }

  private static String hint(Token token) {
    return token.getType() == Token.EOF ? "Is a closing brace missing?" : "";
  }

  private static String expected(Parser parser, RecognitionException exception) {
    IntervalSet set =
        exception == null || exception.getExpectedTokens() == null
            ? parser.getExpectedTokens()
            : exception.getExpectedTokens();
    List<String> words = new ArrayList<>();
    if (set.contains(JdlParser.NAME)) {
      words.add("a name");
    }
    for (int type : set.toList()) {
      boolean word = type >= JdlParser.APPLICATION && type <= JdlParser.FOR;
      boolean wordIsName = word && set.contains(JdlParser.NAME);
      if (type > 0 && type != JdlParser.NAME && !wordIsName) {
        words.add(spelled(type));
      }
    }
    return words.isEmpty() || words.size() > 5 ? "" : "expected " + String.join(" or ", words);
  }

  private static String spelled(int type) {
    return switch (type) {
      case JdlParser.NUMBER -> "a number";
      case JdlParser.STRING -> "a text in quotes";
      case JdlParser.PATTERN -> "`pattern(/…/)`";
      default -> {
        String literal = JdlParser.VOCABULARY.getLiteralName(type);
        yield literal == null
            ? "something else"
            : "`" + literal.substring(1, literal.length() - 1) + "`";
      }
    };
  }
}
