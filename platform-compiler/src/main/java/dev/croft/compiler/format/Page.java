package dev.croft.compiler.format;

import dev.croft.compiler.read.Written;
import dev.croft.compiler.read.Written.Kind;
import java.util.List;

/** Writes the pieces of a file one after the other. */
final class Page {
  private static final String STEP = "  ";
  private static final String CONTINUED = STEP + STEP;
  private static final String BEFORE_COMMENT = "  ";

  private final List<Written> pieces;
  private final Joins joins;
  private final EmptyLines empty;
  private final StringBuilder text = new StringBuilder();
  private int depth;

  Page(List<Written> pieces, Joins joins, EmptyLines empty) {
    this.pieces = pieces;
    this.joins = joins;
    this.empty = empty;
  }

  String text() {
    for (int i = 0; i < pieces.size(); i++) {
      Written piece = pieces.get(i);
      if (piece.kind() == Kind.CLOSE_BRACE) {
        depth--;
      }
      join(i);
      text.append(content(piece));
      if (piece.kind() == Kind.OPEN_BRACE) {
        depth++;
      }
    }
    return pieces.isEmpty() ? "" : text.append('\n').toString();
  }

  private void join(int index) {
    switch (joins.at(index)) {
      case TIGHT -> {
        // Nothing between the two.
      }
      case SPACE -> text.append(' ');
      case END_OF_LINE -> text.append(BEFORE_COMMENT);
      case LINE -> {
        if (index > 0) {
          text.append(empty.before(index) ? "\n\n" : "\n");
        }
        text.append(STEP.repeat(depth));
      }
      case CONTINUED -> text.append('\n').append(STEP.repeat(depth)).append(CONTINUED);
    }
  }

  private String content(Written piece) {
    if (!piece.isComment()) {
      return piece.text();
    }
    String[] lines = piece.text().replace('\t', ' ').split("\n", -1);
    StringBuilder comment = new StringBuilder(lines[0].stripTrailing());
    for (int i = 1; i < lines.length; i++) {
      comment.append('\n').append(innerLine(lines[i].stripTrailing()));
    }
    return comment.toString();
  }

  /** A line of a block comment: stars stand in a column, everything else stays where it is. */
  private String innerLine(String line) {
    return line.strip().startsWith("*") ? STEP.repeat(depth) + " " + line.strip() : line;
  }
}
