package dev.croft.compiler.read;

import dev.croft.compiler.source.Position;

/**
 * Text of another language, between three quotes each.
 *
 * @param position of its first character
 */
public record Foreign(String text, Position position) {
  private static final String QUOTES = "\"\"\"";

  static Foreign of(String written, Position begin) {
    String text = written.substring(QUOTES.length(), written.length() - QUOTES.length());
    int column = begin.column() + QUOTES.length();
    return new Foreign(
        text.replace("\r\n", "\n").replace('\r', '\n'),
        new Position(begin.file(), begin.line(), column, column + 1));
  }

  /** Where something in the text stands in the file. */
  public Position at(int offset, int length) {
    String before = text.substring(0, offset);
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    int column = lines == 0 ? position.column() + offset : offset - before.lastIndexOf('\n');
    return new Position(position.file(), position.line() + lines, column, column + length);
  }
}
