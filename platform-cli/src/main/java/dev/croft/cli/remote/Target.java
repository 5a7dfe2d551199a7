package dev.croft.cli.remote;

import dev.croft.cli.api.KnownEnvironment;
import dev.croft.cli.api.KnownEnvironments;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.Surroundings;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which environment a command talks to. */
public final class Target {
  @Option(
      names = "--env",
      paramLabel = "NAME|URL",
      description =
          "The environment to talk to: one started here by its name, any other by its address."
              + " Default: $CROFT_ENV, or the one that was started last.")
  private String environment;

  private final KnownEnvironments environments;

  public Target(Surroundings surroundings) {
    this.environments = new KnownEnvironments(surroundings);
  }

  /** That environment. */
  KnownEnvironment known() {
    return environments.find(Optional.ofNullable(environment));
  }

  /** Server.API of that environment; nothing is sent yet. */
  public ServerApi api() {
    return new ServerApi(known());
  }
}
