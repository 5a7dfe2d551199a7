package dev.croft.compiler.jdl;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Small pieces of model text. */
final class CroftText {
  private static final Set<String> BEGINNINGS_OF_LINES = Set.of("index", "unique", "check");

  private static final Set<String> TYPES =
      Set.of(
          "text",
          "integer",
          "long",
          "decimal",
          "currency",
          "boolean",
          "date",
          "time",
          "datetime",
          "duration",
          "email",
          "phone",
          "uuid",
          "image",
          "binary");

  private CroftText() {}

  /** The name of an element where it is declared or is a type. */
  static String element(String name) {
    return TYPES.contains(name.toLowerCase(Locale.ROOT)) ? "`" + name + "`" : name;
  }

  /** A text that means exactly these characters: braces would begin a template. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      switch (letter) {
        case '"', '\\', '{' -> literal.append('\\').append(letter);
        case '\n' -> literal.append("\\n");
        case '\t' -> literal.append("\\t");
        default -> literal.append(letter);
      }
    }
    return literal.append('"').toString();
  }

  /** A regular expression: nothing in it but the quote is escaped. */
  static String pattern(String expression) {
    return '"' + expression.replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\"", "$1\\\\\"") + '"';
  }

  /** The name of an attribute; a word that begins another kind of line needs backticks. */
  static String attribute(String name) {
    return BEGINNINGS_OF_LINES.contains(name) ? "`" + name + "`" : name;
  }

  /** {@code from 1 to 10}, open on the side that is not given. */
  static String range(Optional<BigDecimal> from, Optional<BigDecimal> to) {
    String lower = from.map(number -> "from " + number.toPlainString()).orElse("");
    String upper = to.map(number -> "to " + number.toPlainString()).orElse("");
    return (lower + " " + upper).strip();
  }
}
