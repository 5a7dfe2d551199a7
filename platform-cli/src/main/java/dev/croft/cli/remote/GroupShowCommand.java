package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.Table;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft groups show}. */
@Command(
    name = "show",
    description = "Shows a group with its members, the first 200 by name.",
    mixinStandardHelpOptions = true)
public final class GroupShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "The group.")
  private String name;

  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public Integer call() {
    ServerApi api = target.api();
    JsonNode group = api.get(ApiPath.of("groups", name));
    JsonNode members = api.get(ApiPath.of("groups", name, "members"));
    if (output.json()) {
      ObjectNode whole = group.deepCopy();
      whole.set("users", members);
      output.document(whole);
      return 0;
    }
    String roles = GroupsCommand.roles(group);
    output.say(name + (roles.isEmpty() ? " gives no role." : " gives " + roles + "."));
    Table table = new Table("MEMBER");
    Json.elements(members).forEach(member -> table.row(member.asText()));
    output.print(table, "Nobody is in it; `croft groups join " + name + " USER` changes that.");
    return 0;
  }
}
