package dev.croft.compiler.format;

import dev.croft.compiler.read.Written;
import dev.croft.compiler.read.Written.Kind;
import dev.croft.compiler.read.WrittenFile;
import dev.croft.compiler.source.SourceFile;
import java.util.List;
import java.util.Random;

/** Comments and line breaks wherever the language allows them. */
final class Scribbles {
  private static final List<String> BETWEEN_WORDS =
      List.of(" ", " /* b */ ", "/* a */ /* b */", " /* two\n * lines\n\tof it */ ");
  private static final List<String> BETWEEN_LINES =
      List.of(
          "\n",
          "\n\n\n",
          " // end\n",
          " /// end\n",
          "\n// own\n",
          "\n/// own\n",
          "\n\n//\tx  \n\n",
          "\n/* own */\n",
          " /* b */\n",
          "\n/* b */ ",
          " /* b */ // end\n",
          "\n/* b */ /// end\n");
  private static final List<String> BEHIND_ITEMS = List.of("", "", "", ";", " ; ", ";;");

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private int round;

  private Scribbles(long seed) {
    this.random = new Random(seed);
  }

  static SourceFile in(SourceFile file, long seed) {
    Scribbles scribbles = new Scribbles(seed);
    List<Written> pieces = WrittenFile.of(file).pieces();
    for (int i = 0; i < pieces.size(); i++) {
      scribbles.write(i == 0 ? null : pieces.get(i - 1), pieces.get(i));
    }
    return new SourceFile(file.path(), scribbles.text.toString());
  }

  private void write(Written before, Written piece) {
    if (before == null) {
      text.append(some(BETWEEN_LINES));
    } else if (before.kind() == Kind.COMMENT || before.kind() == Kind.DESCRIPTION) {
      text.append("\n").append(random.nextInt(4) == 0 ? some(BETWEEN_LINES) : "");
    } else if (before.kind() == Kind.OPEN_BRACE || piece.kind() == Kind.CLOSE_BRACE) {
      text.append(random.nextBoolean() ? some(BETWEEN_LINES) : some(BETWEEN_WORDS));
    } else if (piece.afterEnd()) {
      String end = some(BEHIND_ITEMS);
      text.append(random.nextInt(4) == 0 ? some(BETWEEN_WORDS) : "").append(end);
      text.append(end.isEmpty() || random.nextBoolean() ? some(BETWEEN_LINES) : "");
      text.append(random.nextInt(4) == 0 ? some(BETWEEN_WORDS) : "");
    } else if (round > 0 || before.kind() == Kind.COMMA || piece.text().equals("else")) {
      text.append(random.nextInt(5) == 0 ? some(BETWEEN_LINES) : " ");
    } else {
      text.append(random.nextInt(5) == 0 ? some(BETWEEN_WORDS) : " ");
    }
    round += piece.kind() == Kind.OPEN || piece.kind() == Kind.OPEN_AFTER_NAME ? 1 : 0;
    round -= piece.kind() == Kind.CLOSE ? 1 : 0;
    text.append(piece.text());
  }

  private String some(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
