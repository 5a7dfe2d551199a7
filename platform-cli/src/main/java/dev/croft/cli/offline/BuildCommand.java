package dev.croft.cli.offline;

import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.ProblemPage;
import dev.croft.cli.source.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Mixin private Output output;

  private final Toolchain compiler = new CompilerToolchain();

  @Override
  public Integer call() throws IOException {
    if (Files.isDirectory(archive)) {
      throw CommandRefused.because(archive + " is a folder; name the archive, as in app.war");
    }
    ModelFolder model = ModelFolder.read(folder);
    Toolchain.Built built = compiler.build(model);
    if (!output.json()) {
      ProblemOutput.show(output, built.problems(), model::text);
    }
    Toolchain.Archive made = built.archive().orElseThrow(() -> refused(built));
    WholeFile.write(archive, made.bytes());
    if (output.json()) {
      output.document(
          Json.object()
              .put("application", made.application())
              .put("build", made.build())
              .put("file", archive.toString())
              .put("bytes", made.bytes().length)
              .set("problems", ProblemOutput.json(built.problems())));
    } else {
      output.say(made.application() + " build " + made.build() + " is in " + archive);
    }
    return 0;
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
