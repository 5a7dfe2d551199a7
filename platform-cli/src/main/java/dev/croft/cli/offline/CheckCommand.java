package dev.croft.cli.offline;

import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.ProblemPage;
import dev.croft.cli.print.ShownProblem;
import dev.croft.cli.print.Terminal;
import dev.croft.cli.source.ModelFolder;
import dev.croft.compiler.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code croft check}: reads, checks and analyses a model, or explains a problem. */
@Command(
    name = "check",
    description = {
      "Reads, checks and analyses a model; needs no environment.",
      "",
      "Prints each problem as file:line:column severity CODE message, with the source line and a"
          + " caret. Exit status 1 when there is an error; warnings alone leave 0.",
      "",
      "With --explain it says what a code means instead: why there is the rule, a model that is"
          + " wrong, a model that is right, and the ways out.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The folder of the model.")
  private Path folder;

  @Option(
      names = "--explain",
      paramLabel = "CODE",
      completionCandidates = Codes.class,
      description = "Explain a problem: CROFT-E206, e206 or UNKNOWN_TYPE. Needs no DIR.")
  private String code;

  @Mixin private Output output;

  @Spec private CommandSpec command;

  private final Toolchain compiler = new CompilerToolchain();

  @Override
  public Integer call() throws IOException {
    if (code != null) {
      explain();
      return 0;
    }
    if (folder == null) {
      throw new ParameterException(
          command.commandLine(), "name the folder of the model, or a code: --explain E206");
    }
    check();
    return 0;
  }

  private void explain() {
    ExplanationPage page =
        compiler.explain(code).map(ExplanationPage::new).orElseThrow(this::unknownCode);
    if (output.json()) {
      output.document(page.json());
    } else {
      Terminal terminal = output.terminal();
      page.lines(terminal.width(), terminal.colours()).forEach(output::print);
    }
  }

  private CommandRefused unknownCode() {
    return CommandRefused.because(
        "there is no problem `"
            + code
            + "`"
            + compiler.nearestCode(code).map(near -> "; did you mean " + near + "?").orElse("")
            + "; codes look like CROFT-E206, and docs/language.md lists them");
  }

  private void check() throws IOException {
    ModelFolder model = ModelFolder.read(folder);
    List<ShownProblem> problems = compiler.check(model);
    if (output.json()) {
      output.document(ProblemOutput.json(problems));
    } else {
      ProblemOutput.show(output, problems, model::text);
      problems.stream()
          .filter(ShownProblem::isError)
          .findFirst()
          .ifPresent(first -> output.say("`croft check --explain " + first.code() + "` says more"));
    }
    if (ProblemOutput.hasErrors(problems)) {
      throw CommandRefused.because(folder + " has " + ProblemPage.summary(problems));
    }
    if (!output.json()) {
      output.say(folder + ": " + model.described() + ", " + ProblemPage.summary(problems));
    }
  }

  /** What a shell completes. */
  static final class Codes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(ProblemCode.values()).map(ProblemCode::code).iterator();
    }
  }
}
