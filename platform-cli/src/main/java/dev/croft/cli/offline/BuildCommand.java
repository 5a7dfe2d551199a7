package dev.croft.cli.offline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.ProblemPage;
import dev.croft.cli.source.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code croft build}: compiles a model to a deployable archive. */
@Command(
    name = "build",
    description = {
      "Compiles a model to a deployable archive; needs no environment.",
      "The same sources give the same bytes, wherever they are.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class BuildCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder of the model.")
  private Path folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "APP.war",
      required = true,
      description = "The archive to write; one that is there is replaced.")
  private Path archive;

  @Option(
      names = "--explain",
      description = "Tell what was optimised, and where: file, line, optimisation, sentence.")
  private boolean explain;

  @Option(
      names = "--anew",
      description = "Generate and compile everything, also what did not change since last time.")
  private boolean anew;

  @Mixin private Output output;

  private final Surroundings surroundings;

  public BuildCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.isDirectory(archive)) {
      throw CommandRefused.because(archive + " is a folder; name the archive, as in app.war");
    }
    ModelFolder model = ModelFolder.read(folder);
    Toolchain compiler = anew ? new CompilerToolchain() : CompilerToolchain.keeping(surroundings);
    Toolchain.Built built = compiler.build(model);
    if (!output.json()) {
      ProblemOutput.show(output, built.problems(), model::text);
    }
    Toolchain.Archive made = built.archive().orElseThrow(() -> refused(built));
    WholeFile.write(archive, made.bytes());
    if (output.json()) {
      ObjectNode document =
          Json.object()
              .put("application", made.application())
              .put("build", made.build())
              .put("file", archive.toString())
              .put("bytes", made.bytes().length);
      document.set("problems", ProblemOutput.json(built.problems()));
      if (explain) {
        document.set("optimizations", json(built.optimizations()));
      }
      output.document(document);
    } else {
      if (explain) {
        built.optimizations().forEach(this::say);
      }
      output.say(made.application() + " build " + made.build() + " is in " + archive);
    }
    return 0;
  }

  private void say(Toolchain.Done done) {
    output.say(
        done.place().file()
            + ":"
            + done.place().line()
            + "  "
            + done.optimization()
            + "  "
            + done.sentence());
  }

  private static ArrayNode json(List<Toolchain.Done> optimizations) {
    ArrayNode all = Json.array();
    for (Toolchain.Done done : optimizations) {
      all.addObject()
          .put("file", done.place().file())
          .put("line", done.place().line())
          .put("column", done.place().column())
          .put("optimization", done.optimization())
          .put("sentence", done.sentence());
    }
    return all;
  }

  private CommandRefused refused(Toolchain.Built built) {
    CommandRefused reason =
        CommandRefused.because(
            folder + " has " + ProblemPage.summary(built.problems()) + "; no archive was written");
    if (output.json()) {
      output.document(
          Json.object()
              .put("error", reason.getMessage())
              .set("problems", ProblemOutput.json(built.problems())));
    }
    return reason;
  }
}
