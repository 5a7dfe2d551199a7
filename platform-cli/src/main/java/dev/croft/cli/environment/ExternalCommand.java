package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs a program of the machine to its end and keeps what it said. */
record ExternalCommand(List<String> words, Map<String, String> environment, Path folder) {
  static ExternalCommand of(Path folder, String... words) {
    return new ExternalCommand(Arrays.asList(words), Map.of(), folder);
  }

  /**
   * Programs that refuse to run as root (PostgreSQL) get a user namespace in which they are nobody
   * in particular.
   */
  static ExternalCommand unprivileged(Path folder, List<String> words) {
    var all = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      all.addAll(List.of("unshare", "-U"));
    }
    all.addAll(words);
    return new ExternalCommand(all, Map.of(), folder);
  }

  ExternalCommand with(Map<String, String> more) {
    return new ExternalCommand(words, more, folder);
  }

  /** What it printed; refused with its last words when it failed. */
  String run(String purpose) {
    try {
      var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().putAll(environment);
      var process = builder.start();
      process.getOutputStream().close();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw CommandRefused.because(purpose + " failed: " + lastWords(said));
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(
          e.getMessage().contains("No such file")
              ? new IOException(
                  purpose
                      + " needs the program '"
                      + words.getFirst()
                      + "', which this machine lacks")
              : e);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw CommandRefused.because(purpose + " was interrupted");
    }
  }

  private static String lastWords(String said) {
    var lines = said.lines().filter(line -> !line.isBlank()).toList();
    return String.join("; ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }
}
