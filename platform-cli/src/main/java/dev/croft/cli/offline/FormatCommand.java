package dev.croft.cli.offline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.ProblemPage;
import dev.croft.cli.print.ShownProblem;
import dev.croft.cli.source.ModelFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code croft format}: the one canonical form of the sources. */
@Command(
    name = "format",
    description = {
      "Gives the sources of a model their one canonical form. Nothing is written while a file"
          + " cannot be read as a model.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class FormatCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder of the model.")
  private Path folder;

  @Option(
      names = "--check",
      description = "Write nothing; exit status 1 when a file is not in its canonical form.")
  private boolean checkOnly;

  @Mixin private Output output;

  private final Toolchain compiler = new CompilerToolchain();
  private final List<ShownProblem> problems = new ArrayList<>();
  private final SortedMap<String, byte[]> changed = new TreeMap<>();

  @Override
  public Integer call() throws IOException {
    ModelFolder model = ModelFolder.read(folder);
    model.files().forEach(this::format);
    boolean unreadable = ProblemOutput.hasErrors(problems);
    if (!unreadable && !checkOnly) {
      for (Map.Entry<String, byte[]> file : changed.entrySet()) {
        WholeFile.write(folder.resolve(file.getKey()), file.getValue());
      }
    }
    show(model);
    if (unreadable) {
      throw CommandRefused.because(
          folder + " has " + ProblemPage.summary(problems) + "; nothing was written");
    }
    if (checkOnly && !changed.isEmpty()) {
      throw CommandRefused.because(
          counted(changed.size()) + " not in canonical form; `croft format " + folder + "` helps");
    }
    return 0;
  }

  private void format(String path, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
      throw CommandRefused.because(
          folder.resolve(path) + " is not written in UTF-8; save it so, nothing was written");
    }
    Toolchain.Formatted formatted = compiler.format(path, text);
    problems.addAll(formatted.problems());
    formatted
        .text()
        .map(canonical -> canonical.getBytes(StandardCharsets.UTF_8))
        .filter(canonical -> !Arrays.equals(canonical, bytes))
        .ifPresent(canonical -> changed.put(path, canonical));
  }

  private void show(ModelFolder model) {
    if (output.json()) {
      ObjectNode document = Json.object();
      ArrayNode files = document.putArray("changed");
      changed.keySet().forEach(files::add);
      output.document(document.set("problems", ProblemOutput.json(problems)));
      return;
    }
    ProblemOutput.show(output, problems, model::text);
    changed.keySet().forEach(output::say);
    if (!ProblemOutput.hasErrors(problems) && !checkOnly) {
      output.note(changed.isEmpty() ? "nothing to format" : counted(changed.size()) + " formatted");
    }
  }

  private static String counted(int files) {
    return files == 1 ? "1 file is" : files + " files are";
  }
}
