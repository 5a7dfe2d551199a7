package dev.croft.compiler;

import dev.croft.compiler.bundle.TestProgram;
import dev.croft.compiler.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came of compiling a model with its tests.
 *
 * @param problems in the order of the sources
 * @param program there when none of them is an error
 */
public record TestBuild(List<Problem> problems, Optional<TestProgram> program) {
  public TestBuild {
    problems = List.copyOf(problems);
  }
}
