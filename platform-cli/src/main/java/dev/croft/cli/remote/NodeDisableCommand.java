package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft nodes disable}. */
@Command(
    name = "disable",
    description = "Takes a front end out of service; publications pass it by until it is enabled.",
    mixinStandardHelpOptions = true)
public final class NodeDisableCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NODE", description = "The front end.")
  private String node;

  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public Integer call() {
    JsonNode frontEnd = new FrontEnds(target.api()).change(node, "disable");
    if (output.json()) {
      output.document(frontEnd);
    } else {
      output.print(Tables.frontEnds(Json.array().add(frontEnd)), "");
    }
    return 0;
  }
}
