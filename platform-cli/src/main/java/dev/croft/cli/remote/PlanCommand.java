package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.PlainText;
import dev.croft.cli.print.Table;
import dev.croft.cli.source.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft plan}: what a publication would do. */
@Command(
    name = "plan",
    description = {
      "Says what a publication of a model would do, and changes nothing.",
      "",
      "Shows the elements that differ from the version that runs, and each statement for the"
          + " database with the rows of its table (as PostgreSQL estimates them), who has to wait"
          + " meanwhile, and the rows that stand in its way. Exit status 1 when the publication"
          + " would be refused.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class PlanCommand implements Callable<Integer> {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  @Parameters(paramLabel = "DIR", description = "A folder with a model.")
  private Path folder;

  @Mixin private Target target;
  @Mixin private Output output;

  private final Clock clock;

  public PlanCommand(Surroundings surroundings) {
    this.clock = surroundings.clock();
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw CommandRefused.because(folder + " is no folder; plan looks at a model");
    }
    Sending sending = new Sending(target.api(), output, clock, new Patience(clock, LONGEST));
    JsonNode plan =
        target
            .api()
            .resultOf(sending.send(ApiPath.of("plan"), new ModelParcel(ModelFolder.read(folder))));
    List<String> refusals = Json.elements(plan.path("refusals")).map(JsonNode::asText).toList();
    if (output.json()) {
      output.document(plan);
    } else {
      print(plan);
    }
    if (!refusals.isEmpty()) {
      throw CommandRefused.because(
          "a publication would be refused: " + PlainText.line(String.join("; ", refusals)));
    }
    return 0;
  }

  private void print(JsonNode plan) {
    String application = Json.text(plan, "application");
    String runs = Json.text(plan, "runs");
    if (runs.isEmpty()) {
      output.say(application + " would be published for the first time.");
    } else if (plan.path("same").asBoolean()) {
      output.say(application + " version " + runs + " runs already, with exactly this build.");
    } else {
      output.say(application + " would follow version " + runs + ".");
    }
    output.print("");
    output.print(ComparedVersions.elements(plan), "No element differs.");
    output.print("");
    output.print(steps(plan), "The tables stay as they are.");
    if (Json.elements(plan.path("consumers")).findAny().isPresent()) {
      output.print("");
      output.print(consumers(plan), "");
    }
  }

  private static Table consumers(JsonNode plan) {
    Table table = new Table("USED BY", "WHAT IT MEANS", "WHERE");
    Json.elements(plan.path("consumers"))
        .forEach(
            consumer ->
                table.row(
                    Json.text(consumer, "application"),
                    Json.text(consumer, "effect"),
                    Json.elements(consumer.path("places"))
                        .map(place -> PlainText.line(place.asText()))
                        .collect(Collectors.joining("; "))));
    return table;
  }

  private static Table steps(JsonNode plan) {
    Table table = new Table("STATEMENT", "ROWS", "WHO WAITS", "IN THE WAY");
    Json.elements(plan.path("database"))
        .forEach(
            step ->
                table.row(
                    PlainText.line(Json.text(step, "sql")),
                    Json.text(step, "table").isEmpty() ? "" : Json.text(step, "rows"),
                    Json.text(step, "lock").equals("none") ? "" : Json.text(step, "lock"),
                    Json.text(step, "inTheWay").equals("0") ? "" : Json.text(step, "inTheWay")));
    return table;
  }
}
