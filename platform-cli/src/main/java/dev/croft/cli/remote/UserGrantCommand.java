package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft users grant}. */
@Command(
    name = "grant",
    description = "Grants a role to a user; it counts at once.",
    mixinStandardHelpOptions = true)
public final class UserGrantCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "NAME", description = "The user.")
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
    ApiPath path = ApiPath.of("users", name, "roles", role.context(), role.role());
    JsonNode user = target.api().put(path, Json.object());
    if (output.json()) {
      output.document(user);
    } else {
      String roles = UsersCommand.roles(user);
      output.say(name + " now has " + (roles.isEmpty() ? "no role." : "the roles " + roles + "."));
    }
    return 0;
  }
}
