package dev.croft.compiler.emit.java;

import dev.croft.compiler.source.Position;
import java.util.Optional;

/**
 * A generated class: its full name and its text.
 *
 * @param inset where Java of the model's author stands in it
 */
public record JavaSource(String className, String text, Optional<Inset> inset) {
  public JavaSource(String className, String text) {
    this(className, text, Optional.empty());
  }

  /**
   * @param first line of the text, from 1, that holds the first line of the author
   * @param lines how many
   * @param position of the first character in the model
   */
  public record Inset(int first, int lines, Position position) {
    /** Where a place of the text stands in the model; what is outside is told at the beginning. */
    public Position of(int line, int column) {
      int down = line - first;
      if (down < 0 || down >= lines) {
        return position;
      }
      int right = down == 0 ? position.column() + column - 1 : column;
      return new Position(position.file(), position.line() + down, right, right + 1);
    }
  }

  JavaSource with(Inset more) {
    return new JavaSource(className, text, Optional.of(more));
  }

  /** {@code app/orders/entity/Order.java}. */
  public String path() {
    return className.replace('.', '/') + ".java";
  }
}
