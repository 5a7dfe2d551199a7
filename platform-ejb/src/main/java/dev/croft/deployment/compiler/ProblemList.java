package dev.croft.deployment.compiler;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.croft.compiler.problem.Problem;
import dev.croft.compiler.source.Sources;
import java.util.List;

/** Problems of models as a publication keeps them: a JSON array. */
final class ProblemList {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ArrayNode all = JSON.createArrayNode();

  static String of(List<Problem> problems, Sources model) {
    ProblemList list = new ProblemList();
    list.add("", problems, model);
    return list.toString();
  }

  /**
   * @param application whose model it is; empty for the one that is published
   */
  void add(String application, List<Problem> problems, Sources model) {
    for (Problem problem : problems) {
      String path = problem.position().file();
      all.addObject()
          .put("code", problem.code())
          .put("severity", problem.severity().word())
          .put("file", application.isEmpty() ? path : application + "/" + path)
          .put("line", problem.position().line())
          .put("column", problem.position().column())
          .put("endColumn", problem.position().endColumn())
          .put("message", problem.message())
          .put("hint", problem.hint())
          .put("source", line(problem, model));
    }
  }

  /** The line that the problem is in, so that nobody has to look it up; empty where none is. */
  private static String line(Problem problem, Sources model) {
    return model
        .file(problem.position().file())
        .flatMap(file -> file.text().lines().skip(problem.position().line() - 1L).findFirst())
        .orElse("");
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
