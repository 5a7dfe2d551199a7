package dev.croft.cli.remote;

import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft users remove}. */
@Command(
    name = "remove",
    description = "Removes a user; roles and tokens go, too, and count no more at once.",
    mixinStandardHelpOptions = true)
public final class UserRemoveCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "The user.")
  private String name;

  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public Integer call() {
    target.api().delete(ApiPath.of("users", name));
    if (output.json()) {
      output.document(Json.object().put("name", name).put("removed", true));
    } else {
      output.say("The user " + name + " is removed.");
    }
    return 0;
  }
}
