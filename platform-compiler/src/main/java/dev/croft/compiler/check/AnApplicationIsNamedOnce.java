package dev.croft.compiler.check;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.source.Position;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.util.List;

/** A model is one application. */
final class AnApplicationIsNamedOnce implements ProgramCheck {
  private final Sources sources;

  AnApplicationIsNamedOnce(Sources sources) {
    this.sources = sources;
  }

  @Override
  public void check(Program program, Problems problems) {
    List<Declaration.ApplicationElement> all =
        program.all(Declaration.ApplicationElement.class).toList();
    if (all.isEmpty() && !program.doubtful().contains("application") && program.whole()) {
      String file = sources.files().stream().map(SourceFile::path).findFirst().orElse("");
      problems.add(
          ProblemCode.NO_APPLICATION,
          new Position(file, 1, 1, 2),
          "the model does not name its application",
          "write: application Orders \"Order desk\"");
    }
    all.stream()
        .skip(1)
        .forEach(
            it ->
                problems.add(
                    ProblemCode.SECOND_APPLICATION,
                    it.position(),
                    "the model names its application twice",
                    "the first one is at " + all.getFirst().position()));
  }
}
