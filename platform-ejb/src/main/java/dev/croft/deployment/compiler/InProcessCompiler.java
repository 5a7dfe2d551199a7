package dev.croft.deployment.compiler;

import dev.croft.compiler.BuildResult;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.problem.Problem;
import dev.croft.compiler.source.Sources;
import dev.croft.compiler.source.SourcesRefused;
import dev.croft.deployment.ArchiveIntake;
import dev.croft.deployment.LiveModels;
import dev.croft.deployment.PublicationRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Compiles a model in this process. */
public final class InProcessCompiler implements ArchiveIntake.ModelCompiler {
  private final LiveModels live;

  /**
   * @param live the applications that a model may use
   */
  public InProcessCompiler(LiveModels live) {
    this.live = live;
  }

  @Override
  public ArchiveIntake.Compiled compile(Path sources, Path folder) throws IOException {
    Sources model = read(sources);
    LiveProducers producers = new LiveProducers(live, Map.of(), Map.of());
    BuildResult built = Compiler.build(model, producers, KeptCode.HERE);
    if (built.bundle().isEmpty()) {
      throw new PublicationRefused(
          sentence(built.problems()), ProblemList.of(built.problems(), model));
    }
    Path archive = Files.write(folder.resolve("compiled.war"), built.bundle().get().archive());
    return new ArchiveIntake.Compiled(archive, producers.given());
  }

  private static Sources read(Path zip) throws IOException {
    try (var bytes = Files.newInputStream(zip)) {
      return Sources.ofZip(bytes);
    } catch (SourcesRefused refused) {
      throw new PublicationRefused(refused.getMessage());
    }
  }

  private static String sentence(List<Problem> problems) {
    List<Problem> errors = problems.stream().filter(Problem::isError).toList();
    Problem first = errors.getFirst();
    String others =
        switch (errors.size()) {
          case 1 -> "";
          case 2 -> " (and one more)";
          default -> " (and " + (errors.size() - 1) + " more)";
        };
    return "the model has "
        + (errors.size() == 1 ? "an error: " : errors.size() + " errors: ")
        + first.position()
        + " "
        + first.code()
        + " "
        + first.message()
        + others;
  }
}
