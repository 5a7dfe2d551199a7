package dev.croft.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Shows problems the way compilers do: {@code file:line:column severity CODE message}, the source
 * line, a caret line, and the hint.
 */
public final class ProblemPage {
  private static final String MARGIN = "    ";
  private static final int LONGEST_LINE = 200;

  private final Function<String, Optional<String>> sources;
  private final boolean colours;

  /**
   * @param sources the text of a file by the path that problems name, where it is at hand
   * @param colours whether escape sequences for colours may be written
   */
  public ProblemPage(Function<String, Optional<String>> sources, boolean colours) {
    this.sources = sources;
    this.colours = colours;
  }

  /** The lines for one problem. */
  public List<String> lines(ShownProblem problem) {
    List<String> lines = new ArrayList<>();
    lines.add(heading(problem));
    sourceLine(problem.place())
        .ifPresent(
            source -> {
              lines.add(MARGIN + PlainText.sourceLine(source));
              lines.add(MARGIN + caret(problem, source));
            });
    if (!problem.hint().isEmpty()) {
      lines.add(MARGIN + "hint: " + PlainText.line(problem.hint()));
    }
    return lines;
  }

  /** How many there are, as in {@code 2 errors, 1 warning}; {@code no problems} when none. */
  public static String summary(List<ShownProblem> problems) {
    if (problems.isEmpty()) {
      return "no problems";
    }
    List<String> parts = new ArrayList<>();
    for (String severity : List.of("error", "warning", "info")) {
      long count = problems.stream().filter(p -> p.severity().equals(severity)).count();
      if (count > 0) {
        boolean plural = count > 1 && !severity.equals("info");
        parts.add(count + " " + severity + (plural ? "s" : ""));
      }
    }
    return parts.isEmpty() ? problems.size() + " problems" : String.join(", ", parts);
  }

  private String heading(ShownProblem problem) {
    ShownProblem.Place place = problem.place();
    String where =
        place.file().isEmpty()
            ? ""
            : PlainText.line(place.file())
                + (place.line() > 0 ? ":" + place.line() + ":" + place.column() : "")
                + " ";
    return bold(where)
        + coloured(problem, PlainText.line(problem.severity()))
        + " "
        + PlainText.line(problem.code())
        + " "
        + bold(PlainText.line(problem.message()));
  }

  private Optional<String> sourceLine(ShownProblem.Place place) {
    if (place.line() < 1) {
      return Optional.empty();
    }
    return sources
        .apply(place.file())
        .flatMap(text -> text.lines().skip(place.line() - 1L).findFirst())
        .filter(line -> line.length() <= LONGEST_LINE);
  }

  private String caret(ShownProblem problem, String source) {
    int start = Math.max(0, Math.min(problem.place().column() - 1, source.length()));
    int end = Math.max(start + 1, Math.min(problem.place().endColumn() - 1, source.length()));
    StringBuilder before = new StringBuilder();
    source.substring(0, start).chars().forEach(c -> before.append(c == '\t' ? '\t' : ' '));
    return before + coloured(problem, "^" + "~".repeat(end - start - 1));
  }

  private String coloured(ShownProblem problem, String text) {
    int colour =
        switch (problem.severity()) {
          case "error" -> 31;
          case "warning" -> 33;
          default -> 36;
        };
    return colours ? "\u001b[1;" + colour + "m" + text + "\u001b[0m" : text;
  }

  private String bold(String text) {
    return colours && !text.isEmpty() ? "\u001b[1m" + text + "\u001b[0m" : text;
  }
}
