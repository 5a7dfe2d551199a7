package dev.croft.cli.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.ProblemPage;
import dev.croft.cli.print.ShownProblem;
import dev.croft.compiler.problem.Example;
import dev.croft.compiler.problem.Explanation;
import dev.croft.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows the page about a problem: plain text for people, an object for scripts. */
final class ExplanationPage {
  private static final String MARGIN = "    ";
  private static final String ITEM = "  - ";
  private static final int WIDEST = 100;

  private final Explanation page;
  private final List<ShownProblem> told;

  ExplanationPage(Toolchain.Explained explained) {
    this.page = explained.page();
    this.told = explained.told();
  }

  ObjectNode json() {
    String ways = page.waysOut().stream().map(way -> "\n- " + way).collect(Collectors.joining());
    return Json.object()
        .put("code", page.code().code())
        .put("severity", page.code().severity().word())
        .put("rule", page.rule())
        .put("text", String.join("\n\n", page.text()) + "\n\nWays out:" + ways)
        .put("wrong", page.wrong().map(Example::text).orElse(null))
        .put("right", page.right().map(Example::text).orElse(null));
  }

  /**
   * @param width the columns that fit in a line
   * @param colours whether escape sequences for colours may be written
   */
  List<String> lines(int width, boolean colours) {
    int columns = Math.min(width, WIDEST);
    List<String> lines = new ArrayList<>();
    String heading = page.code().severity().word() + " " + page.code().code();
    lines.add(colours ? "\u001b[1m" + heading + "\u001b[0m" : heading);
    lines.addAll(wrapped(page.rule(), "", columns));
    for (String paragraph : page.text()) {
      lines.add("");
      lines.addAll(wrapped(paragraph, "", columns));
    }
    page.wrong()
        .ifPresent(
            wrong -> {
              example("Wrong:", wrong, lines);
              lines.add("");
              lines.add("The compiler says:");
              ProblemPage problems = new ProblemPage(path -> text(wrong, path), colours);
              for (ShownProblem problem : told) {
                lines.add("");
                problems.lines(problem).forEach(line -> lines.add(MARGIN + line));
              }
            });
    page.right().ifPresent(right -> example("Right:", right, lines));
    lines.add("");
    lines.add("Ways out:");
    page.waysOut().forEach(way -> lines.addAll(wrapped(way, ITEM, columns)));
    return lines;
  }

  private static void example(String title, Example example, List<String> lines) {
    lines.add("");
    lines.add(title);
    lines.add("");
    example.text().lines().map(line -> line.isEmpty() ? "" : MARGIN + line).forEach(lines::add);
  }

  private static Optional<String> text(Example example, String path) {
    return example.files().stream()
        .filter(file -> file.path().equals(path))
        .map(SourceFile::text)
        .findFirst();
  }

  /** Lines that fit; those after the first stand under the words of the first. */
  private static List<String> wrapped(String words, String beginning, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(beginning);
    boolean empty = true;
    for (String word : words.split(" ")) {
      if (!empty && line.length() + 1 + word.length() > columns) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(beginning.length()));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }
}
