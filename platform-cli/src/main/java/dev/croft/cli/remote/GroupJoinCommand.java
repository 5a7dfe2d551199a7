package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft groups join}. */
@Command(
    name = "join",
    description = "Puts users into a group; its roles count at once.",
    mixinStandardHelpOptions = true)
public final class GroupJoinCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "NAME", description = "The group.")
  private String name;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "USER", description = "Who.")
  private List<String> users;

  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public Integer call() {
    JsonNode group = null;
    for (String user : users) {
      ApiPath path = ApiPath.of("groups", name, "members", user);
      group = target.api().put(path, Json.object());
    }
    return GroupsCommand.tell(
        output, group, String.join(", ", users) + " in " + name + " from now on.");
  }
}
