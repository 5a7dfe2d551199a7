package dev.croft.compiler.format;

import dev.croft.compiler.read.Written;

/** One space between two pieces of a line, or none. */
final class Spacing {
  private Spacing() {}

  static Join between(Written before, Written piece) {
    return switch (piece.kind()) {
      case OPEN_AFTER_NAME, CLOSE, COMMA, COLON, DOT, QUESTION -> Join.TIGHT;
      case WORD,
          VALUE_OR_OPERATOR,
          MINUS_SIGN,
          OPEN,
          OPEN_BRACE,
          CLOSE_BRACE,
          COMMENT,
          DESCRIPTION,
          BLOCK_COMMENT ->
          after(before, Join.SPACE);
    };
  }

  /** None behind what opens; otherwise as it is. */
  static Join after(Written before, Join otherwise) {
    return switch (before.kind()) {
      case OPEN_AFTER_NAME, OPEN, DOT, MINUS_SIGN -> Join.TIGHT;
      case WORD,
          VALUE_OR_OPERATOR,
          CLOSE,
          OPEN_BRACE,
          CLOSE_BRACE,
          COMMA,
          COLON,
          QUESTION,
          COMMENT,
          DESCRIPTION,
          BLOCK_COMMENT ->
          otherwise;
    };
  }
}
