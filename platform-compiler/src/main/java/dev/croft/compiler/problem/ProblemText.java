package dev.croft.compiler.problem;

import dev.croft.compiler.source.Position;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.util.Optional;

/**
 * Shows a problem to a person: {@code file:line:column severity CODE message}, the source line, a
 * caret line, and the hint.
 */
public final class ProblemText {
  private static final String MARGIN = "    ";
  private static final int LONGEST_LINE = 200;

  private final Sources sources;

  public ProblemText(Sources sources) {
    this.sources = sources;
  }

  /** Lines that end with a line break each. */
  public String of(Problem problem) {
    StringBuilder text = new StringBuilder();
    text.append(problem.position())
        .append(' ')
        .append(problem.severity().word())
        .append(' ')
        .append(problem.code())
        .append(' ')
        .append(problem.message())
        .append('\n');
    line(problem.position())
        .ifPresent(
            line ->
                text.append(MARGIN)
                    .append(line.replace('\t', ' ').replaceAll("\\p{Cntrl}", "?"))
                    .append('\n')
                    .append(MARGIN)
                    .append(caret(problem.position(), line))
                    .append('\n'));
    if (!problem.hint().isEmpty()) {
      text.append(MARGIN).append("hint: ").append(problem.hint()).append('\n');
    }
    return text.toString();
  }

  private Optional<String> line(Position position) {
    return sources
        .file(position.file())
        .map(SourceFile::text)
        .flatMap(text -> text.lines().skip(position.line() - 1L).findFirst())
        .filter(line -> line.length() <= LONGEST_LINE);
  }

  private static String caret(Position position, String line) {
    int start = Math.max(0, Math.min(position.column() - 1, line.length()));
    int end = Math.max(start + 1, Math.min(position.endColumn() - 1, line.length()));
    return " ".repeat(start) + "^" + "~".repeat(end - start - 1);
  }
}
