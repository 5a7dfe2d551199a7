package dev.croft.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code croft} as a process of its own, in a folder of its own. */
public final class CroftProcess {
  private final Path folder;
  private String heap = "64m";

  public CroftProcess(Path folder) {
    this.folder = folder;
  }

  public CroftProcess withHeap(String size) {
    this.heap = size;
    return this;
  }

  /** A process that may still run. */
  public record Running(Process process, Path out, Path err) {
    /**
     * Does what Ctrl-C does, with another signal: a build in the background has its children ignore
     * the one of Ctrl-C.
     */
    public void stop() {
      process.destroy();
    }

    /** Waits for its end. */
    public CommandRun.Said said() throws IOException, InterruptedException {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("croft goes on and on: " + Files.readString(err));
      }
      return new CommandRun.Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  public Running start(String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Croft.class.getName()));
    command.addAll(List.of(words));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("CROFT_FOLDER", folder.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("CROFT_ENV");
    builder.environment().remove("CROFT_TOKEN");
    return new Running(builder.start(), out, err);
  }
}
