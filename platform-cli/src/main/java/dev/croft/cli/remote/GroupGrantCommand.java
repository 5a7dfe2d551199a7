package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft groups grant}. */
@Command(
    name = "grant",
    description = "Grants a role to all members of a group; it counts at once.",
    mixinStandardHelpOptions = true)
public final class GroupGrantCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "NAME", description = "The group.")
  private String name;

  @Parameters(
      index = "1",
      paramLabel = "ROLE",
      converter = WrittenRole.Reader.class,
      description = "The role, as in orders/Clerk, or administrator, publisher, operator.")
  private WrittenRole role;

  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public Integer call() {
    ApiPath path = ApiPath.of("groups", name, "roles", role.context(), role.role());
    JsonNode group = target.api().put(path, Json.object());
    return GroupsCommand.tell(
        output, group, "Members of " + name + " have the role " + role + " from now on.");
  }
}
