package dev.croft.compiler.format;

import dev.croft.compiler.read.WrittenFile;
import dev.croft.compiler.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * Brings a file of a model into the one form in which models are kept, so that two versions differ
 * only where they say something else. Words, texts and comments stay as they are; only the space
 * between them changes, and {@code ;} becomes a line end. What is in canonical form stays the same.
 */
public final class Formatter {
  private Formatter() {}

  /** Never fails: a file that cannot be read comes back as problems with their places. */
  public static FormatResult format(SourceFile file) {
    WrittenFile written = WrittenFile.of(file);
    if (!written.problems().isEmpty()) {
      return new FormatResult(Optional.empty(), written.problems());
    }
    Joins joins = Joins.of(written.pieces());
    EmptyLines empty = EmptyLines.of(written.pieces(), joins);
    return new FormatResult(
        Optional.of(new Page(written.pieces(), joins, empty).text()), List.of());
  }
}
