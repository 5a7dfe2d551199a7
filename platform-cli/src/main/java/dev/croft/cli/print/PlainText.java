package dev.croft.cli.print;

/** Text that others wrote, fit to be shown: one line, and nothing in it that steers a terminal. */
public final class PlainText {
  private PlainText() {}

  /** The text in one line; control characters become spaces, nothing becomes empty text. */
  public static String line(String text) {
    return text == null ? "" : shown(text, false).strip();
  }

  /** The text as it stands, tabs kept, without control characters. */
  public static String sourceLine(String text) {
    return shown(text, true);
  }

  private static String shown(String text, boolean tabs) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().map(c -> isHarmless(c, tabs) ? c : ' ').forEach(line::appendCodePoint);
    return line.toString();
  }

  private static boolean isHarmless(int character, boolean tabs) {
    if (character == '\t') {
      return tabs;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      // Of the format characters only those that turn the reading direction can deceive.
      case Character.FORMAT ->
          !(character >= 0x202A && character <= 0x202E)
              && !(character >= 0x2066 && character <= 0x2069);
      default -> true;
    };
  }
}
