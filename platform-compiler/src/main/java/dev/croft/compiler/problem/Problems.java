package dev.croft.compiler.problem;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects the problems of one run of the compiler, each once, in the order of the sources. */
public final class Problems {
  private static final int MOST = 500;

  private final SortedSet<Problem> found = new TreeSet<>();

  public void add(ProblemCode code, Position position, String message) {
    add(code, position, message, "");
  }

  /** After 500 no more are taken: nobody reads them. */
  public void add(ProblemCode code, Position position, String message, String hint) {
    add(new Problem(code.code(), code.severity(), position, message, hint));
  }

  private void add(Problem problem) {
    if (found.size() < MOST || problem.isError() && !hasErrors()) {
      found.add(problem);
    }
  }

  /** Those of a part of the run. */
  public void addAll(Problems part) {
    part.found.forEach(this::add);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  public List<Problem> all() {
    return List.copyOf(found);
  }
}
