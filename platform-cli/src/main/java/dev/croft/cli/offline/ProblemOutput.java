package dev.croft.cli.offline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.ProblemPage;
import dev.croft.cli.print.ShownProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Shows the problems of sources that are at hand. */
final class ProblemOutput {
  private ProblemOutput() {}

  /** Each with its source line and a caret, an empty line between. */
  static void show(
      Output output, List<ShownProblem> problems, Function<String, Optional<String>> sources) {
    ProblemPage page = new ProblemPage(sources, output.terminal().colours());
    problems.forEach(
        problem -> {
          page.lines(problem).forEach(output::print);
          output.print("");
        });
  }

  static ArrayNode json(List<ShownProblem> problems) {
    ArrayNode array = Json.array();
    problems.forEach(problem -> array.add(problem.json()));
    return array;
  }

  static boolean hasErrors(List<ShownProblem> problems) {
    return problems.stream().anyMatch(ShownProblem::isError);
  }
}
