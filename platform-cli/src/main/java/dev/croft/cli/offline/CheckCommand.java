package dev.croft.cli.offline;

import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.ProblemPage;
import dev.croft.cli.print.ShownProblem;
import dev.croft.cli.source.ModelFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft check}: reads, checks and analyses a model. */
@Command(
    name = "check",
    description = {
      "Reads, checks and analyses a model; needs no environment.",
      "",
      "Prints each problem as file:line:column severity CODE message, with the source line and a"
          + " caret. Exit status 1 when there is an error; warnings alone leave 0.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder of the model.")
  private Path folder;

  @Mixin private Output output;

  private final Toolchain compiler = new CompilerToolchain();

  @Override
  public Integer call() throws IOException {
    ModelFolder model = ModelFolder.read(folder);
    List<ShownProblem> problems = compiler.check(model);
    if (output.json()) {
      output.document(ProblemOutput.json(problems));
    } else {
      ProblemOutput.show(output, problems, model::text);
    }
    if (ProblemOutput.hasErrors(problems)) {
      throw CommandRefused.because(folder + " has " + ProblemPage.summary(problems));
    }
    if (!output.json()) {
      output.say(folder + ": " + model.described() + ", " + ProblemPage.summary(problems));
    }
    return 0;
  }
}
