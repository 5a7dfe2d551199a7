package dev.croft.cli.offline;

import dev.croft.cli.print.ShownProblem;
import dev.croft.cli.source.ModelFolder;
import dev.croft.compiler.bundle.TestProgram;
import dev.croft.compiler.problem.Explanation;
import java.util.List;
import java.util.Optional;

/** What the compiler does for the commands that need no environment. */
interface Toolchain {
  /** The problems of a model, in the order of their places. */
  List<ShownProblem> check(ModelFolder model);

  /** The page about a code, when there is one. */
  Optional<Explained> explain(String code);

  /** The code that is nearest to one that does not exist. */
  Optional<String> nearestCode(String code);

  /** An archive, when no error stands in the way. */
  Built build(ModelFolder model);

  /** The tests of a model, when no error stands in the way. */
  Tested tests(ModelFolder model);

  /** One file in the one canonical form; the text is absent when it cannot be read as a model. */
  Formatted format(String path, String text);

  /** A model from JHipster's JDL. */
  Imported importJdl(String fileName, String text);

  /** A page, and what the compiler says about its wrong example. */
  record Explained(Explanation page, List<ShownProblem> told) {}

  /** What compiling the tests gave. */
  record Tested(List<ShownProblem> problems, Optional<TestProgram> program) {}

  /**
   * What a build gave.
   *
   * @param optimizations what was done to ask less of the database, in the order of the sources
   */
  record Built(List<ShownProblem> problems, Optional<Archive> archive, List<Done> optimizations) {}

  /** An optimisation at one place, in a sentence. */
  record Done(String optimization, ShownProblem.Place place, String sentence) {}

  /** A deployable archive. */
  record Archive(String application, String build, byte[] bytes) {}

  /** What formatting a file gave. */
  record Formatted(Optional<String> text, List<ShownProblem> problems) {}

  /**
   * What an import gave.
   *
   * @param files the sources; none when errors stand in the way
   * @param report what has no counterpart, and errors
   */
  record Imported(List<File> files, List<ShownProblem> report) {
    /** A source file to be written. */
    record File(String path, String text) {}
  }
}
