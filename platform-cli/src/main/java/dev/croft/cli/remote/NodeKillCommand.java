package dev.croft.cli.remote;

import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.environment.Progress;
import dev.croft.cli.print.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft nodes kill}. */
@Command(
    name = "kill",
    description =
        "Ends the server of a front end at once (kill -9), for drills on this machine; `croft up` brings it back.",
    mixinStandardHelpOptions = true)
public final class NodeKillCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NODE", description = "The front end.")
  private String node;

  @Mixin private Target target;
  @Mixin private Output output;

  private final Surroundings surroundings;

  public NodeKillCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    long pid =
        new OwnMachine(surroundings.state())
            .farm(target.known(), new Progress(output.errors()))
            .kill(node);
    if (output.json()) {
      output.document(Json.object().put("name", node).put("pid", pid).put("killed", true));
    } else {
      output.say(node + " (process " + pid + ") is killed; `croft up` brings it back.");
    }
    return 0;
  }
}
