package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.print.HumanTime;
import dev.croft.cli.print.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code croft status}: an environment at a glance. */
@Command(
    name = "status",
    description = "Shows an environment: front ends, applications, controller, database.",
    mixinStandardHelpOptions = true)
public final class StatusCommand implements Runnable {
  @Mixin private Target target;
  @Mixin private Output output;

  private final HumanTime time;
  private final LocalProcesses processes;

  public StatusCommand(Surroundings surroundings) {
    this.time = new HumanTime(surroundings.clock());
    this.processes = new LocalProcesses(surroundings.state(), time);
  }

  @Override
  public void run() {
    JsonNode status = status();
    if (output.json()) {
      output.document(status);
      return;
    }
    fact("Environment", Json.text(status, "environment"));
    fact("Users", Json.text(status, "url"));
    fact("Console", Json.text(status, "console"));
    fact("API", Json.text(status, "api"));
    fact("Database", Json.text(status, "database"));
    fact("Controller", controller(status.path("controller")));
    output.print("");
    output.print(Tables.frontEnds(status.path("frontEnds")), "No front end is known.");
    output.print("");
    output.print(Tables.applications(status.path("applications")), "No application is published.");
  }

  private JsonNode status() {
    try {
      return target.api().get(ApiPath.of("status"));
    } catch (CommandRefused refused) {
      if (refused.exitStatus() == CommandRefused.UNREACHABLE && !target.known().isElsewhere()) {
        throw processes.instead(target.known().name(), refused, output);
      }
      throw refused;
    }
  }

  private String controller(JsonNode controller) {
    String frontEnd = Json.text(controller, "frontEnd");
    if (frontEnd.isEmpty()) {
      return "none at the moment";
    }
    String since = time.ago(Json.text(controller, "since"));
    return frontEnd
        + ", epoch "
        + Json.text(controller, "epoch")
        + (since.isEmpty() ? "" : ", took over " + since);
  }

  private void fact(String label, String value) {
    if (!value.isEmpty()) {
      output.say(String.format("%-12s %s", label, value));
    }
  }
}
