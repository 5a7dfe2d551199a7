package dev.croft.cli.environment;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code croft down}: ends every process of an environment; data stay. */
@Command(
    name = "down",
    description = "Stops an environment of this machine; data stay.",
    mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--name",
      paramLabel = "E",
      description = "the environment (default: the one started last)")
  private String name;

  @Option(names = "--purge", description = "removes its data, too")
  private boolean purge;

  @Option(names = "--json", description = "one JSON document on stdout")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    var folder = EnvironmentFolder.of(name);
    var progress = new Progress(spec.commandLine().getErr());
    var isKnown = Files.exists(folder.path());
    if (isKnown) {
      try (var lock = EnvironmentLock.take(folder, progress)) {
        processesOf(folder).stop(progress);
        if (purge) {
          folder.purge();
        }
      }
    }
    var state = !isKnown && !purge ? "unknown" : purge ? "purged" : "stopped";
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(
          new ObjectMapper()
              .writeValueAsString(Map.of("environment", folder.name(), "state", state)));
    } else {
      out.println(
          "Environment "
              + folder.name()
              + ": "
              + (state.equals("unknown") ? "was never started" : state));
    }
    return 0;
  }

  // Processes are found by their folders, so a description that cannot be read is no obstacle.
  private static LocalEnvironment processesOf(EnvironmentFolder folder) {
    return new LocalEnvironment(folder, EnvironmentDescription.first(folder.name()));
  }
}
