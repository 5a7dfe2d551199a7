package dev.croft.cli.remote;

import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft groups remove}. */
@Command(
    name = "remove",
    description = "Removes a group; its members stay users and lose what it gave.",
    mixinStandardHelpOptions = true)
public final class GroupRemoveCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "The group.")
  private String name;

  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public Integer call() {
    target.api().delete(ApiPath.of("groups", name));
    return GroupsCommand.tell(
        output, Json.object().put("name", name).put("removed", true), "Removed " + name + ".");
  }
}
