package dev.croft.compiler.format;

import dev.croft.compiler.read.Written;
import dev.croft.compiler.read.Written.Kind;
import dev.croft.compiler.read.WrittenFile;
import dev.croft.compiler.source.SourceFile;
import java.util.List;
import java.util.Random;

/** The same model, spaced without any care: what it says does not change, nor its one form. */
final class Mess {
  private static final List<String> SPACES = List.of(" ", "  ", "\t", " \t   ");
  private static final List<String> LINE_ENDS = List.of("\n", "\r\n", " \r\n", "\t\n");

  private final List<Written> pieces;
  private final List<String> lines;
  private final Random random;
  private final StringBuilder text = new StringBuilder("\uFEFF");
  private int depth;

  private Mess(SourceFile canonical, long seed) {
    this.pieces = WrittenFile.of(canonical).pieces();
    this.lines = canonical.text().lines().toList();
    this.random = new Random(seed);
  }

  static SourceFile of(SourceFile canonical, long seed) {
    return new SourceFile(canonical.path(), new Mess(canonical, seed).text());
  }

  private String text() {
    lineEnds(random.nextInt(3));
    for (int i = 0; i < pieces.size(); i++) {
      Written piece = pieces.get(i);
      if (i > 0) {
        gap(pieces.get(i - 1), piece);
      }
      depth -= piece.kind() == Kind.CLOSE_BRACE ? 1 : 0;
      depth += piece.kind() == Kind.OPEN_BRACE ? 1 : 0;
      text.append(piece.text());
    }
    lineEnds(random.nextInt(3));
    return text.toString();
  }

  private void gap(Written before, Written piece) {
    int down = piece.line() - before.lastLine();
    if (down == 0) {
      spaces(before, piece);
      return;
    }
    boolean atBlockEnd = before.kind() == Kind.OPEN_BRACE || piece.kind() == Kind.CLOSE_BRACE;
    boolean behindElement = depth == 0 && before.kind() == Kind.CLOSE_BRACE;
    boolean joined = !before.isComment() && !piece.isComment() && random.nextInt(3) == 0;
    if (joined && atBlockEnd) {
      text.append(some(SPACES));
    } else if (joined && (behindElement || down == 1) && piece.afterEnd()) {
      text.append(some(List.of(";", " ; ", ";; ", ";\r\n")));
    } else if (atBlockEnd || behindElement) {
      lineEnds(1 + random.nextInt(3));
    } else {
      lineEnds(down == 1 ? 1 : 2 + random.nextInt(3));
    }
    text.append(random.nextBoolean() ? "" : some(SPACES));
  }

  private void spaces(Written before, Written piece) {
    boolean apart =
        lines.get(piece.line() - 1).contains(" ") && Spacing.between(before, piece) == Join.SPACE;
    if (apart || random.nextInt(3) == 0) {
      text.append(some(SPACES));
    }
  }

  private void lineEnds(int count) {
    for (int i = 0; i < count; i++) {
      text.append(some(LINE_ENDS));
    }
  }

  private String some(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
