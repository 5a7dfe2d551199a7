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

/** {@code croft users grant}. */
@Command(
    name = "grant",
    description = "Grants roles to a user; they count at once.",
    mixinStandardHelpOptions = true)
public final class UserGrantCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "NAME", description = "The user.")
  private String name;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "ROLE",
      converter = WrittenRole.Reader.class,
      description = "The role or roles, as in orders/Clerk, or administrator, publisher, operator.")
  private List<WrittenRole> roles;

  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public Integer call() {
    JsonNode user = Json.object();
    for (WrittenRole role : roles) {
      ApiPath path = ApiPath.of("users", name, "roles", role.context(), role.role());
      user = target.api().put(path, Json.object());
    }
    if (output.json()) {
      output.document(user);
    } else {
      String all = UsersCommand.roles(user);
      output.say(name + " now has " + (all.isEmpty() ? "no role." : "the roles " + all + "."));
    }
    return 0;
  }
}
