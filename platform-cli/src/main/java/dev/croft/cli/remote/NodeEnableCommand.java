package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft nodes enable}. */
@Command(
    name = "enable",
    description = "Brings a front end back into service; it first catches up with what it missed.",
    mixinStandardHelpOptions = true)
public final class NodeEnableCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NODE", description = "The front end.")
  private String node;

  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public Integer call() {
    JsonNode frontEnd = new FrontEnds(target.api()).change(node, "enable");
    if (output.json()) {
      output.document(frontEnd);
    } else {
      output.print(Tables.frontEnds(Json.array().add(frontEnd)), "");
    }
    return 0;
  }
}
