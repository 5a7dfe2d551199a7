package dev.croft.compiler.read;

/**
 * A piece of a file as its author wrote it: a word, a sign, a whole text with its quotes and holes,
 * or a comment.
 *
 * @param line where it begins, one-based
 * @param afterEnd whether a line end or {@code ;} that counts stands right before it
 */
public record Written(Kind kind, String text, int line, boolean afterEnd) {
  /** What a piece is, as far as the space around it goes. */
  public enum Kind {
    WORD,
    /** A number, a text or an operator. */
    VALUE_OR_OPERATOR,
    /** A minus before one value. */
    MINUS_SIGN,
    /** The bracket that belongs to the name before it: {@code Text(20)}. */
    OPEN_AFTER_NAME,
    OPEN,
    CLOSE,
    OPEN_BRACE,
    CLOSE_BRACE,
    COMMA,
    COLON,
    DOT,
    QUESTION,
    COMMENT,
    /** {@code ///}. */
    DESCRIPTION,
    BLOCK_COMMENT
  }

  public boolean isComment() {
    return switch (kind) {
      case COMMENT, DESCRIPTION, BLOCK_COMMENT -> true;
      case WORD,
          VALUE_OR_OPERATOR,
          MINUS_SIGN,
          OPEN_AFTER_NAME,
          OPEN,
          CLOSE,
          OPEN_BRACE,
          CLOSE_BRACE,
          COMMA,
          COLON,
          DOT,
          QUESTION ->
          false;
    };
  }

  /** The line on which it ends. */
  public int lastLine() {
    return line + (int) text.chars().filter(letter -> letter == '\n').count();
  }
}
