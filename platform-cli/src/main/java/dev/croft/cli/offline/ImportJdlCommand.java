package dev.croft.cli.offline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.ProblemPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code croft import jdl}: makes a model of JHipster's JDL. */
@Command(
    name = "jdl",
    description = {
      "Makes a model of a file in JHipster's domain language (JDL).",
      "What has no counterpart in a model is reported, never dropped silently.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class ImportJdlCommand implements Callable<Integer> {
  private static final long MOST_BYTES = 10L * 1024 * 1024;

  @Parameters(paramLabel = "FILE", description = "The .jdl or .jh file.")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder to write the model to; it must be new or hold no model.")
  private Path folder;

  @Option(names = "--force", description = "Write into a folder that holds a model already.")
  private boolean force;

  @Mixin private Output output;

  private final Toolchain compiler = new CompilerToolchain();

  @Override
  public Integer call() throws IOException {
    String text = text();
    refuseToMix();
    Toolchain.Imported imported = compiler.importJdl(file.getFileName().toString(), text);
    if (!output.json()) {
      String name = file.getFileName().toString();
      ProblemOutput.show(
          output,
          imported.report(),
          path -> path.equals(name) ? Optional.of(text) : Optional.empty());
    }
    if (ProblemOutput.hasErrors(imported.report())) {
      throw refused(imported);
    }
    for (Toolchain.Imported.File source : imported.files()) {
      WholeFile.write(
          folder.resolve(source.path()), source.text().getBytes(StandardCharsets.UTF_8));
    }
    say(imported);
    return 0;
  }

  private void say(Toolchain.Imported imported) {
    if (output.json()) {
      ObjectNode document = Json.object().put("folder", folder.toString());
      ArrayNode files = document.putArray("files");
      imported.files().forEach(source -> files.add(source.path()));
      output.document(document.set("report", ProblemOutput.json(imported.report())));
      return;
    }
    imported.files().forEach(source -> output.say(folder.resolve(source.path()).toString()));
    output.say("`croft publish " + folder + "` brings it to life.");
  }

  private CommandRefused refused(Toolchain.Imported imported) {
    CommandRefused reason =
        CommandRefused.because(
            file + " has " + ProblemPage.summary(imported.report()) + "; nothing was written");
    if (output.json()) {
      output.document(
          Json.object()
              .put("error", reason.getMessage())
              .set("report", ProblemOutput.json(imported.report())));
    }
    return reason;
  }

  private String text() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw CommandRefused.because(file + (Files.exists(file) ? " is no file" : " does not exist"));
    }
    if (Files.size(file) > MOST_BYTES) {
      throw CommandRefused.because(file + " is larger than 10 MB; is it the right file?");
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private void refuseToMix() throws IOException {
    if (force || !Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw CommandRefused.because(folder + " is a file; name a folder to write to");
    }
    try (Stream<Path> children = Files.list(folder)) {
      if (children.anyMatch(child -> child.toString().endsWith(".croft"))) {
        throw CommandRefused.because(
            folder + " holds a model already; name another folder, or say --force");
      }
    }
  }
}
