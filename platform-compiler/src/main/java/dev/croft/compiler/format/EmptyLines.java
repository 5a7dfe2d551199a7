package dev.croft.compiler.format;

import dev.croft.compiler.read.Written;
import dev.croft.compiler.read.Written.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where an empty line stands: where the author put one or more, except at the ends of a block; and
 * around every element that has braces or a description.
 */
final class EmptyLines {
  private final List<Written> pieces;
  private final Joins joins;
  private final Set<Integer> before = new HashSet<>();

  private EmptyLines(List<Written> pieces, Joins joins) {
    this.pieces = pieces;
    this.joins = joins;
  }

  static EmptyLines of(List<Written> pieces, Joins joins) {
    EmptyLines empty = new EmptyLines(pieces, joins);
    empty.keep();
    empty.separate();
    return empty;
  }

  /** Whether an empty line stands before the line that this piece begins. */
  boolean before(int index) {
    return before.contains(index);
  }

  private void keep() {
    for (int i = 1; i < pieces.size(); i++) {
      Written piece = pieces.get(i);
      boolean empty = piece.line() - pieces.get(i - 1).lastLine() > 1;
      boolean allowed =
          joins.at(i) == Join.LINE
              && piece.kind() != Kind.CLOSE_BRACE
              && pieces.get(endOfLineBefore(i)).kind() != Kind.OPEN_BRACE;
      if (empty && allowed) {
        before.add(i);
      }
    }
  }

  /** The last piece of the line before that is no comment at its end. */
  private int endOfLineBefore(int index) {
    int last = index - 1;
    while (last > 0 && joins.at(last) == Join.END_OF_LINE) {
      last--;
    }
    return last;
  }

  private void separate() {
    int depth = 0;
    int lastCode = -1;
    boolean largeBefore = false;
    boolean large = false;
    int start = -1;
    for (int i = 0; i < pieces.size(); i++) {
      Written piece = pieces.get(i);
      if (piece.isComment()) {
        continue;
      }
      if (depth == 0 && joins.beginsItem(i)) {
        if (start >= 0 && (large || largeBefore)) {
          separate(start);
        }
        largeBefore = large;
        int first = firstLine(lastCode + 1, i);
        start = lastCode < 0 ? -1 : first;
        large = described(first, i);
      }
      if (piece.kind() == Kind.OPEN_BRACE) {
        depth++;
        large = true;
      } else if (piece.kind() == Kind.CLOSE_BRACE) {
        depth--;
      }
      lastCode = i;
    }
    if (start >= 0 && (large || largeBefore)) {
      separate(start);
    }
  }

  private int firstLine(int from, int element) {
    int first = from;
    while (first < element && !joins.at(first).startsLine()) {
      first++;
    }
    return first;
  }

  private boolean described(int from, int element) {
    return pieces.subList(from, element).stream()
        .anyMatch(piece -> piece.kind() == Kind.DESCRIPTION);
  }

  /** An empty line among the comments before the element is enough: the author grouped them. */
  private void separate(int start) {
    for (int i = start; i < pieces.size(); i++) {
      if (before.contains(i)) {
        return;
      }
      if (!pieces.get(i).isComment()) {
        break;
      }
    }
    before.add(start);
  }
}
