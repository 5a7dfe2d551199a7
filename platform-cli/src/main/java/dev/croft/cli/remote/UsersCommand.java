package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.print.HumanTime;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.Table;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code croft users}: who may sign in, and what they may do. */
@Command(
    name = "users",
    description = {
      "Lists the users of an environment with their roles; its subcommands change them.",
      ""
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      UserAddCommand.class,
      UserRemoveCommand.class,
      UserPasswordCommand.class,
      UserGrantCommand.class,
      UserRevokeCommand.class
    })
public final class UsersCommand implements Runnable {
  @Mixin private Target target;
  @Mixin private Output output;

  private final HumanTime time;

  public UsersCommand(Surroundings surroundings) {
    this.time = new HumanTime(surroundings.clock());
  }

  @Override
  public void run() {
    JsonNode users = target.api().get(ApiPath.of("users"));
    if (output.json()) {
      output.document(users);
      return;
    }
    Table table = new Table("NAME", "ROLES", "GROUPS", "SINCE");
    Json.elements(users)
        .forEach(
            user ->
                table.row(
                    Json.text(user, "name"),
                    roles(user),
                    texts(user, "groups"),
                    time.moment(Json.text(user, "createdAt"))));
    output.print(table, "There is no user.");
  }

  /** The roles of a user in one cell. */
  static String roles(JsonNode user) {
    return texts(user, "roles");
  }

  private static String texts(JsonNode user, String field) {
    return Json.elements(user.path(field)).map(JsonNode::asText).collect(Collectors.joining(", "));
  }
}
