package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.Table;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code croft groups}: users who get roles together. */
@Command(
    name = "groups",
    description = {
      "Lists the groups of users with what they give; its subcommands change them.",
      ""
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      GroupAddCommand.class,
      GroupShowCommand.class,
      GroupRemoveCommand.class,
      GroupGrantCommand.class,
      GroupRevokeCommand.class,
      GroupJoinCommand.class,
      GroupLeaveCommand.class
    })
public final class GroupsCommand implements Runnable {
  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public void run() {
    JsonNode groups = target.api().get(ApiPath.of("groups"));
    if (output.json()) {
      output.document(groups);
      return;
    }
    Table table = new Table("NAME", "ROLES", "MEMBERS", "WHAT FOR");
    Json.elements(groups)
        .forEach(
            group ->
                table.row(
                    Json.text(group, "name"),
                    roles(group),
                    Json.text(group, "members"),
                    Json.text(group, "description")));
    output.print(
        table, "There is no group; `croft groups add NAME --role orders/Clerk` makes one.");
  }

  /** What became of a group, in a sentence or as JSON. */
  static int tell(Output output, JsonNode group, String sentence) {
    if (output.json()) {
      output.document(group);
    } else {
      output.say(sentence);
    }
    return 0;
  }

  /** The roles that a group gives, in one cell. */
  static String roles(JsonNode group) {
    return Json.elements(group.path("roles"))
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }
}
