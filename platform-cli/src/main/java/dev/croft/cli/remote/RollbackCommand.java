package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code croft rollback}: brings an older version back, without compiling. */
@Command(
    name = "rollback",
    description = {
      "Brings an older version of an application back; its data stay.",
      "`croft app NAME` lists the versions.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class RollbackCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "The application.")
  private String name;

  @Option(
      names = "--to",
      paramLabel = "V",
      description = "The version to bring back; default: the one before the live one.")
  private Integer to;

  @Option(
      names = {"-m", "--message"},
      description = "Why, in your words.")
  private String message;

  @Mixin private Change change;
  @Mixin private Output output;

  @Override
  public Integer call() {
    ObjectNode wish = Json.object();
    if (to != null) {
      wish.put("to", to);
    }
    if (message != null) {
      wish.put("message", message);
    }
    return change.make(
        name, output, api -> api.post(ApiPath.of("apps", name, "rollback"), wish), "live");
  }
}
