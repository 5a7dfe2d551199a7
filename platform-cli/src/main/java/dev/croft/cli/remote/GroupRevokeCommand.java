package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft groups revoke}. */
@Command(
    name = "revoke",
    description = "Takes a role from all members of a group who do not have it otherwise.",
    mixinStandardHelpOptions = true)
public final class GroupRevokeCommand implements Callable<Integer> {
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
    JsonNode group = target.api().delete(path);
    return GroupsCommand.tell(output, group, name + " no longer gives the role " + role + ".");
  }
}
