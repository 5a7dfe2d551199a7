package dev.croft.cli.remote;

import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.environment.LocalFarm;
import dev.croft.cli.environment.Progress;
import dev.croft.cli.print.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code croft nodes remove}. */
@Command(
    name = "remove",
    description = {
      "Takes a front end out of an environment of this machine: drains it, stops its server, forgets it.",
      "One that is gone for good is only forgotten."
    },
    mixinStandardHelpOptions = true)
public final class NodeRemoveCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NODE", description = "The front end.")
  private String node;

  @Option(
      names = "--patience",
      paramLabel = "T",
      converter = SpokenDuration.class,
      description = "How long requests that run there may take. Default: 30s.")
  private Duration patience = Duration.ofSeconds(30);

  @Mixin private Target target;
  @Mixin private Output output;

  private final Surroundings surroundings;

  public NodeRemoveCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Progress progress = new Progress(output.errors());
    LocalFarm farm = new OwnMachine(surroundings.state()).farm(target.known(), progress);
    FrontEnds frontEnds = new FrontEnds(target.api());
    Company company = new Company(frontEnds, surroundings.clock());
    if (farm.has(node)) {
      farm.remove(node, new Leaving(node, frontEnds, company, patience, progress));
    } else {
      forgetTheGone(frontEnds, company);
    }
    if (output.json()) {
      output.document(Json.object().put("name", node).put("removed", true));
    } else {
      output.say(node + " is removed from " + target.known() + ".");
    }
    return 0;
  }

  private void forgetTheGone(FrontEnds frontEnds, Company company) {
    String state =
        company
            .find(node)
            .map(found -> Json.text(found, "state"))
            .orElseThrow(() -> frontEnds.unknown(node));
    if (!state.equals("unreachable")) {
      throw CommandRefused.because(
          node
              + " was not started by `croft up` here and is "
              + state
              + "; drain it and stop its server where it runs, then it can be removed");
    }
    frontEnds.forget(node);
  }
}
