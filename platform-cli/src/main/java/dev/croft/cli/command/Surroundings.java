package dev.croft.cli.command;

import dev.croft.cli.print.Terminal;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param state the folder with the state of local environments, {@code .croft}
 * @param variables of the process
 * @param input where answers and passwords are read
 * @param clock for everything that takes time, in the zone of the person
 */
public record Surroundings(
    Path state, Map<String, String> variables, InputStream input, Clock clock, Terminal terminal) {

  /** Those of this process. */
  public static Surroundings ofProcess() {
    Map<String, String> variables = System.getenv();
    Path product = Path.of(variables.getOrDefault("CROFT_FOLDER", "."));
    return new Surroundings(
        product.resolve(".croft"),
        variables,
        System.in,
        Clock.systemDefaultZone(),
        Terminal.ofProcess(variables));
  }
}
