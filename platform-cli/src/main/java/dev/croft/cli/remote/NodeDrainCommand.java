package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft nodes drain}. */
@Command(
    name = "drain",
    description =
        "Sends nobody new to a front end; who has a session there may finish. `enable` brings it back.",
    mixinStandardHelpOptions = true)
public final class NodeDrainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NODE", description = "The front end.")
  private String node;

  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public Integer call() {
    JsonNode frontEnd = new FrontEnds(target.api()).change(node, "drain");
    if (output.json()) {
      output.document(frontEnd);
    } else {
      output.print(Tables.frontEnds(Json.array().add(frontEnd)), "");
    }
    return 0;
  }
}
