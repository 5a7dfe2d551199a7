package dev.croft.compiler.format;

/** How a piece follows the one before it. */
enum Join {
  TIGHT,
  SPACE,
  /** A comment at the end of the line. */
  END_OF_LINE,
  /** A line of its own: an item, a comment, a closing brace. */
  LINE,
  /** A line that goes on with the item of the line before. */
  CONTINUED;

  boolean startsLine() {
    return this == LINE || this == CONTINUED;
  }
}
