package dev.croft.cli.environment;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code croft up}: starts an environment on this machine; again: a no-op, or what is missing. */
@Command(
    name = "up",
    description = "Starts an environment on this machine and returns when it is ready.",
    mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--name", paramLabel = "E", description = "the environment (default: local)")
  private String name = "local";

  @Option(
      names = "--nodes",
      paramLabel = "N",
      description = "front ends (default: 1, or as many as it has)")
  private Integer nodes;

  @Option(
      names = "--db",
      paramLabel = "embedded|jdbc:…",
      description = "a PostgreSQL of its own (default), or a server by JDBC URL")
  private String database = "embedded";

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "where users call (default: 8080); other ports follow from it")
  private Integer port;

  @Option(
      names = "--failpoints",
      description =
          "for drills: from now on files in the data folder of a front end can end it (docs/operate-drill.md)")
  private boolean failpoints;

  @Option(names = "--json", description = "one JSON document on stdout")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    var started = start();
    if (json) {
      spec.commandLine().getOut().println(new ObjectMapper().writeValueAsString(started.asJson()));
    } else {
      started.tell(spec.commandLine().getOut());
    }
    return 0;
  }

  private StartedEnvironment start() throws IOException {
    if (nodes != null && (nodes < 1 || nodes > 9)) {
      throw CommandRefused.wrongUsage("--nodes takes a number from 1 to 9, not " + nodes);
    }
    if (!database.equals("embedded") && !database.startsWith("jdbc:postgresql:")) {
      throw CommandRefused.wrongUsage(
          "--db takes 'embedded' or a URL such as jdbc:postgresql://host/postgres?user=…&password=…, not '"
              + database
              + "'");
    }
    var folder = EnvironmentFolder.of(name);
    return StartedEnvironment.start(
        folder,
        nodes,
        database.equals("embedded") ? null : database,
        port,
        failpoints,
        new Progress(spec.commandLine().getErr()));
  }
}
