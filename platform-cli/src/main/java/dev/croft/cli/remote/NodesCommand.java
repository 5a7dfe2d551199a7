package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.command.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code croft nodes}: the front ends of an environment. */
@Command(
    name = "nodes",
    description = {
      "Lists the front ends of an environment; its subcommands add and remove them, take them out of service and back.",
      ""
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      NodeAddCommand.class,
      NodeRemoveCommand.class,
      NodeKillCommand.class,
      NodeEnableCommand.class,
      NodeDisableCommand.class,
      NodeDrainCommand.class
    })
public final class NodesCommand implements Runnable {
  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public void run() {
    JsonNode frontEnds = new FrontEnds(target.api()).all();
    if (output.json()) {
      output.document(frontEnds);
    } else {
      output.print(Tables.frontEnds(frontEnds), "There is no front end.");
    }
  }
}
