package dev.croft.deployment.compiler;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.croft.compiler.BuildResult;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.problem.Problem;
import dev.croft.compiler.source.Sources;
import dev.croft.compiler.source.SourcesRefused;
import dev.croft.deployment.ArchiveIntake;
import dev.croft.deployment.PublicationRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compiles a model in this process. */
public final class InProcessCompiler implements ArchiveIntake.ModelCompiler {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Path compile(Path sources, Path folder) throws IOException {
    Sources model = read(sources);
    BuildResult built = Compiler.build(model);
    if (built.bundle().isEmpty()) {
      throw new PublicationRefused(sentence(built.problems()), json(built.problems(), model));
    }
    return Files.write(folder.resolve("compiled.war"), built.bundle().get().archive());
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

  private static String json(List<Problem> problems, Sources model) {
    ArrayNode all = JSON.createArrayNode();
    for (Problem problem : problems) {
      all.addObject()
          .put("code", problem.code())
          .put("severity", problem.severity().word())
          .put("file", problem.position().file())
          .put("line", problem.position().line())
          .put("column", problem.position().column())
          .put("endColumn", problem.position().endColumn())
          .put("message", problem.message())
          .put("hint", problem.hint())
          .put("source", line(problem, model));
    }
    return all.toString();
  }

  /** The line that the problem is in, so that nobody has to look it up; empty where none is. */
  private static String line(Problem problem, Sources model) {
    return model
        .file(problem.position().file())
        .flatMap(file -> file.text().lines().skip(problem.position().line() - 1L).findFirst())
        .orElse("");
  }
}
