package dev.croft.cli.remote;

import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft disable}: takes an application out of service. */
@Command(
    name = "disable",
    description =
        "Takes an application out of service; its data and versions stay, `croft enable` offers"
            + " it again.",
    mixinStandardHelpOptions = true)
public final class DisableCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "The application.")
  private String name;

  @Mixin private Change change;
  @Mixin private Output output;

  @Override
  public Integer call() {
    return change.make(
        name,
        output,
        api -> api.post(ApiPath.of("apps", name, "disable"), Json.object()),
        "disabled");
  }
}
