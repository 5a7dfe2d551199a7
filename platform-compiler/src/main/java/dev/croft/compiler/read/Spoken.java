package dev.croft.compiler.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Tokens in the words of a person. */
final class Spoken {
  private static final int MOST_NAMED = 6;

  private Spoken() {}

  static String found(Token token) {
    return switch (token.getType()) {
      case Token.EOF -> "the end of the file";
      case CroftLexer.NEWLINE -> token.getText().equals(";") ? "`;`" : "the end of the line";
      case CroftLexer.QUOTE, CroftLexer.RAW_TEXT, CroftLexer.RAW_BLOCK -> "a text";
      default -> "`" + shortened(token.getText()) + "`";
    };
  }

  /** {@code a name, `public` or `{`}. */
  static String expected(IntervalSet types) {
    List<String> words = expectedWords(types);
    if (words.size() == 1) {
      return words.getFirst();
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }

  private static List<String> expectedWords(IntervalSet types) {
    List<String> words = new ArrayList<>();
    boolean name = types.contains(CroftLexer.IDENTIFIER);
    if (name && types.contains(CroftLexer.NUMBER)) {
      words.add("a value");
    } else if (name) {
      words.add("a name");
    } else if (types.contains(CroftLexer.NUMBER)) {
      words.add("a number");
    }
    if (types.contains(CroftLexer.QUOTE) && !words.contains("a value")
        || types.contains(CroftLexer.RAW_TEXT)) {
      words.add("a text");
    }
    if (types.contains(CroftLexer.RAW_BLOCK)) {
      words.add("a text between \"\"\" and \"\"\"");
    }
    List<String> more = new ArrayList<>();
    boolean afterValue = types.contains(CroftLexer.PLUS) && types.contains(CroftLexer.STAR);
    for (int type : types.toList()) {
      String written = written(type);
      boolean isWord = !written.isEmpty() && Character.isLetter(written.charAt(0));
      boolean told = isWord && name || afterValue && (isOperator(type) || isUnit(type));
      if (!written.isEmpty() && !told) {
        more.add("`" + written + "`");
      }
    }
    if (afterValue) {
      more.add("an operator");
    }
    if (types.contains(CroftLexer.NEWLINE)) {
      more.add("the end of the line");
    }
    if (more.size() > MOST_NAMED) {
      more = new ArrayList<>(more.subList(0, MOST_NAMED));
      more.add("something similar");
    }
    words.addAll(more);
    return words.isEmpty() ? List.of("something else") : words;
  }

  private static boolean isUnit(int type) {
    return type >= CroftLexer.SECOND && type <= CroftLexer.DAYS;
  }

  private static boolean isOperator(int type) {
    return switch (type) {
      case CroftLexer.DOT,
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
          CroftLexer.CONTAINS,
          CroftLexer.STARTS,
          CroftLexer.IN,
          CroftLexer.IS,
          CroftLexer.AND,
          CroftLexer.OR,
          CroftLexer.LPAREN ->
          true;
      default -> false;
    };
  }

  /** The words among these tokens. */
  static List<String> keywords(IntervalSet types) {
    return types.toList().stream()
        .map(Spoken::written)
        .filter(word -> !word.isEmpty() && Character.isLetter(word.charAt(0)))
        .toList();
  }

  private static String written(int type) {
    if (type < 1) {
      return "";
    }
    String literal = CroftLexer.VOCABULARY.getLiteralName(type);
    return literal == null ? "" : literal.substring(1, literal.length() - 1);
  }

  static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > 40 ? plain.substring(0, 37) + "..." : plain;
  }

  static String character(String text) {
    int point = text.codePointAt(0);
    boolean shown = !Character.isISOControl(point) && Character.isDefined(point);
    String number = String.format(Locale.ROOT, "U+%04X", point);
    return shown ? "`" + text + "` (" + number + ")" : number;
  }
}
