package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code croft groups add}. */
@Command(name = "add", description = "Adds a group of users.", mixinStandardHelpOptions = true)
public final class GroupAddCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Its name.")
  private String name;

  @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
  private String description = "";

  @Option(
      names = {"-r", "--role"},
      paramLabel = "ROLE",
      converter = WrittenRole.Reader.class,
      description = "A role that it gives, as in orders/Clerk or publisher; may be said often.")
  private List<WrittenRole> roles = new ArrayList<>();

  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public Integer call() {
    ObjectNode group = Json.object().put("name", name).put("description", description);
    ArrayNode given = group.putArray("roles");
    roles.forEach(role -> given.add(role.toString()));
    return GroupsCommand.tell(
        output, target.api().post(ApiPath.of("groups"), group), "The group " + name + " is added.");
  }
}
