package dev.croft.it.environment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The {@code croft} command as it is shipped, as a process of its own.
 *
 * @param repository what the command takes for the folder of the repository
 */
public record CroftCommand(Path repository) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LONGEST_MINUTES = 8;

  /** What it said, and how it ended. */
  public record Said(int status, String out, String err) {
    /** The sentence that tells why: the last line on stderr. */
    public String reason() {
      return err.isBlank() ? "" : err.strip().lines().reduce((first, last) -> last).orElse("");
    }

    /** The document that {@code --json} promises. */
    public JsonNode json() {
      return node(out);
    }

    /** The last of the objects that a command prints line by line. */
    public JsonNode lastLine() {
      return node(out.strip().lines().reduce((first, last) -> last).orElse(""));
    }

    private JsonNode node(String text) {
      try {
        return JSON.readTree(text);
      } catch (IOException e) {
        throw new AssertionError("no JSON: " + text + "\nerrors: " + err, e);
      }
    }
  }

  /** A command that may still run. */
  public record Running(Process process, Path out, Path err) {
    /** Waits for its end. */
    public Said said() {
      try {
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new AssertionError("the command goes on and on: " + Files.readString(err));
        }
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** Runs it to its end, however that is. */
  public Said run(String... words) {
    return start(Map.of(), words).said();
  }

  /** Runs it and expects that it worked. */
  public Said done(String... words) {
    Said said = run(words);
    if (said.status() != 0) {
      throw new AssertionError(
          "croft " + String.join(" ", words) + ": " + said.status() + "\n" + said.err + said.out);
    }
    return said;
  }

  /** Starts it with further variables in its surroundings. */
  public Running start(Map<String, String> variables, String... words) {
    Path product = repository.resolve("platform-cli/target/product");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:SharedArchiveFile=" + repository.resolve("croft.jsa"),
                "-XX:+AutoCreateSharedArchive",
                "-Xlog:disable",
                "-cp",
                product.resolve("lib") + "/*",
                "dev.croft.cli.Croft"));
    command.addAll(List.of(words));
    try {
      Path said = Files.createDirectories(repository.resolve("said"));
      Path out = Files.createTempFile(said, "out", ".txt");
      Path err = Files.createTempFile(said, "err", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(repository.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().put("CROFT_FOLDER", repository.toString());
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().remove("CROFT_ENV");
      builder.environment().remove("CROFT_TOKEN");
      builder.environment().putAll(variables);
      Process process = builder.start();
      process.getOutputStream().close();
      return new Running(process, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
