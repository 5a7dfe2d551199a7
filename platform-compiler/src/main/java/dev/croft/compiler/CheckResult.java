package dev.croft.compiler;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading and checking a model.
 *
 * @param problems in the order of the sources
 * @param application there when none of them is an error
 */
public record CheckResult(List<Problem> problems, Optional<Application> application) {
  public CheckResult {
    problems = List.copyOf(problems);
  }

  /** Whether nothing can be built. */
  public boolean hasErrors() {
    return application.isEmpty();
  }
}
