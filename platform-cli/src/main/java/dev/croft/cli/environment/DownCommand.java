package dev.croft.cli.environment;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
    var known = folder.description();
    if (known.isPresent()) {
      new LocalEnvironment(folder, known.get()).stop(new Progress(spec.commandLine().getErr()));
    }
    if (purge) {
      folder.purge();
    }
    var state = known.isEmpty() && !purge ? "unknown" : purge ? "purged" : "stopped";
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
}
