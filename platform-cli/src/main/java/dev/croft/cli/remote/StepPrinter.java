package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.HumanTime;
import dev.croft.cli.print.Json;
import java.util.Set;

/**
 * Shows the steps of a publication as they happen: a line each for people, an object for scripts.
 */
final class StepPrinter implements Following.Listener {
  private static final Set<String> UNREMARKABLE = Set.of("", "done", "ok", "live");

  private final Output output;
  private final HumanTime time;

  StepPrinter(Output output, HumanTime time) {
    this.output = output;
    this.time = time;
  }

  @Override
  public void step(JsonNode step) {
    boolean end = Json.text(step, "step").equals("end");
    if (!output.json() && !end) {
      output.say(line(step));
    } else if (output.json() && !end) {
      output.jsonLine(step);
    }
  }

  @Override
  public void silence(String why) {
    output.note("… " + why + "; the publication goes on without us, asking again");
  }

  @Override
  public void again() {
    output.note("… connected again");
  }

  private String line(JsonNode step) {
    String state = Json.text(step, "state");
    String message = Json.text(step, "message");
    String line =
        String.format(
            "%s  %-20s %-14s %s",
            time.ofDay(Json.text(step, "at")),
            Json.text(step, "step"),
            Json.text(step, "frontEnd"),
            UNREMARKABLE.contains(state) ? message : (state + "  " + message).strip());
    return line.stripTrailing();
  }
}
