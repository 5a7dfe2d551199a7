package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import java.time.Clock;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** A change of an application that needs no new archive: it is asked for, then followed. */
public final class Change {
  @Mixin private Target target;
  @Mixin private FollowOptions following;

  private final Clock clock;

  public Change(Surroundings surroundings) {
    this.clock = surroundings.clock();
  }

  ServerApi api() {
    return target.api();
  }

  /**
   * Asks for it and follows it.
   *
   * @param asking makes the call that Server.API answers with a publication
   * @param done what to say when it ended well
   */
  int make(String application, Output output, Function<ServerApi, JsonNode> asking, String done) {
    ServerApi api = target.api();
    new Applications(api).mustHave(application);
    return new PublicationRun(api, output, clock, following.patience())
        .follow(asking.apply(api), done);
  }
}
