package dev.croft.compiler.format;

import dev.croft.compiler.read.Written;
import dev.croft.compiler.read.Written.Kind;
import java.util.ArrayList;
import java.util.List;

/** Decides for each piece of a file how it follows the one before it. */
final class Joins {
  private final List<Written> pieces;
  private final List<Join> joins = new ArrayList<>();
  private final List<Boolean> items = new ArrayList<>();
  private Written lastCode;
  private boolean ended = true;

  private Joins(List<Written> pieces) {
    this.pieces = pieces;
  }

  static Joins of(List<Written> pieces) {
    Joins joins = new Joins(pieces);
    for (int i = 0; i < pieces.size(); i++) {
      joins.decide(i);
    }
    return joins;
  }

  Join at(int index) {
    return joins.get(index);
  }

  /** Whether an item begins here: comments before it are no part of it. */
  boolean beginsItem(int index) {
    return items.get(index);
  }

  private void decide(int index) {
    Written piece = pieces.get(index);
    ended |= piece.afterEnd();
    items.add(!piece.isComment() && ended && piece.kind() != Kind.CLOSE_BRACE);
    if (index == 0) {
      joins.add(Join.LINE);
    } else if (piece.isComment()) {
      joins.add(comment(index, piece, pieces.get(index - 1)));
    } else {
      joins.add(code(piece, pieces.get(index - 1)));
    }
    if (!piece.isComment()) {
      lastCode = piece;
      ended = piece.kind() == Kind.OPEN_BRACE;
    }
  }

  private Join comment(int index, Written comment, Written before) {
    boolean sameLine = comment.line() == before.lastLine();
    return switch (comment.kind()) {
      case DESCRIPTION -> {
        // Behind `;` or `{` it describes what comes next.
        boolean describesNext = ended && !(before.isComment() && isLeading(index - 1));
        yield sameLine && !describesNext ? Join.END_OF_LINE : ownLine(index);
      }
      case BLOCK_COMMENT -> sameLine ? block(index, comment, before) : ownLine(index);
      default -> sameLine ? Join.END_OF_LINE : ownLine(index);
    };
  }

  private Join block(int index, Written comment, Written before) {
    if (ended && before.isComment() && isLeading(index - 1)) {
      return Join.SPACE;
    }
    if (!reachesCode(index)) {
      return Join.END_OF_LINE;
    }
    return ended ? Join.LINE : Spacing.after(before, Join.SPACE);
  }

  /** Whether the comment stands before what comes next, and not behind what came before. */
  private boolean isLeading(int comment) {
    return joins.get(comment) != Join.END_OF_LINE;
  }

  /** Whether code of the same item follows on the line where the comment ends. */
  private boolean reachesCode(int comment) {
    for (int i = comment + 1; i < pieces.size(); i++) {
      Written next = pieces.get(i);
      boolean same = next.line() == pieces.get(i - 1).lastLine() && !next.afterEnd();
      if (!same || next.kind() == Kind.CLOSE_BRACE) {
        return false;
      }
      if (!next.isComment()) {
        return true;
      }
    }
    return false;
  }

  private Join ownLine(int index) {
    return ended || endsBeforeNextCode(index) || afterBlock() ? Join.LINE : Join.CONTINUED;
  }

  private boolean endsBeforeNextCode(int index) {
    for (int i = index + 1; i < pieces.size(); i++) {
      Written piece = pieces.get(i);
      if (piece.afterEnd()) {
        return true;
      }
      if (!piece.isComment()) {
        return false;
      }
    }
    return true;
  }

  private boolean afterBlock() {
    return lastCode != null && lastCode.kind() == Kind.CLOSE_BRACE;
  }

  private Join code(Written piece, Written before) {
    if (before.kind() == Kind.OPEN_BRACE && piece.kind() == Kind.CLOSE_BRACE) {
      return Join.TIGHT;
    }
    boolean sameLine = piece.line() == before.lastLine();
    if (piece.kind() == Kind.CLOSE_BRACE || ended) {
      boolean behindBlockComment =
          before.kind() == Kind.BLOCK_COMMENT
              && sameLine
              && !piece.afterEnd()
              && piece.kind() != Kind.CLOSE_BRACE;
      return behindBlockComment ? Join.SPACE : Join.LINE;
    }
    if (sameLine || before.kind() == Kind.CLOSE_BRACE) {
      return Spacing.between(before, piece);
    }
    return afterBlock() ? Join.LINE : Join.CONTINUED;
  }
}
