package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code croft users add}. */
@Command(
    name = "add",
    description = {
      "Adds a user. Without --password-stdin a password is generated and shown this once.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class UserAddCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "How the user signs in.")
  private String name;

  @Option(
      names = {"-r", "--role"},
      paramLabel = "ROLE",
      converter = WrittenRole.Reader.class,
      description =
          "A role, as in orders/Clerk, or administrator, publisher, operator; may be said often.")
  private List<WrittenRole> roles = new ArrayList<>();

  @Mixin private GivenPassword password;
  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public Integer call() throws IOException {
    ObjectNode user = Json.object().put("name", name);
    password.read().ifPresent(given -> user.put("password", given));
    ArrayNode granted = user.putArray("roles");
    roles.forEach(role -> granted.add(role.toString()));
    JsonNode created = target.api().post(ApiPath.of("users"), user);
    if (output.json()) {
      output.document(created);
    } else {
      output.say("The user " + name + " is added.");
      UserPasswordCommand.showOnce(output, created);
    }
    return 0;
  }
}
