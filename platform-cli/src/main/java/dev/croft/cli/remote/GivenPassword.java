package dev.croft.cli.remote;

import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A password from stdin: on a command line it would be seen by everybody on the machine. */
public final class GivenPassword {
  @Option(
      names = "--password-stdin",
      description = "Read the password from the first line of stdin.")
  private boolean fromInput;

  private final Surroundings surroundings;

  public GivenPassword(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The password, if one was to be read. */
  Optional<String> read() throws IOException {
    if (!fromInput) {
      return Optional.empty();
    }
    String line =
        new BufferedReader(new InputStreamReader(surroundings.input(), StandardCharsets.UTF_8))
            .readLine();
    if (line == null || line.isEmpty()) {
      throw CommandRefused.wrongUsage(
          "--password-stdin was said, but there is no password on stdin");
    }
    return Optional.of(line);
  }
}
