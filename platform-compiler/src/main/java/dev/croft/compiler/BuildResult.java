package dev.croft.compiler;

import dev.croft.compiler.bundle.Bundle;
import dev.croft.compiler.optimize.Optimization;
import dev.croft.compiler.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came of building a model.
 *
 * @param problems in the order of the sources
 * @param bundle there when none of them is an error
 * @param optimizations what was done, in the order of the sources
 */
public record BuildResult(
    List<Problem> problems, Optional<Bundle> bundle, List<Optimization> optimizations) {
  public BuildResult {
    problems = List.copyOf(problems);
    optimizations = List.copyOf(optimizations);
  }
}
