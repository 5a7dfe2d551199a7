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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code croft plan}: what a publication would do. */
@Command(
    name = "plan",
    description = {
      "Says what a publication of a model would do, and changes nothing.",
      "",
      "Shows the elements that differ from the version that runs, and each statement for the"
          + " database: when it runs (prepare: before the decision; decide: with it; tighten: when"
          + " the version is live), the rows of its table (as PostgreSQL estimates them), who has"
          + " to wait meanwhile, and the rows that stand in its way. Exit status 1 when the"
          + " publication would be refused.",
      "",
      "With --contract it shows tables and columns that no live version knows, of one application"
          + " or of all, and drops those that --drop names.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class PlanCommand implements Callable<Integer> {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "A folder with a model; with --contract an application.")
  private String what;

  @Option(names = "--contract", description = "What is left in the database and not used.")
  private boolean contract;

  @Option(
      names = "--drop",
      paramLabel = "NAME",
      description = "A table, or table.column, to drop with all data in it; can be repeated.")
  private List<String> drop = List.of();

  @Option(
      names = "--retire",
      description = "Give up versions that a rollback may bring back and that need it.")
  private boolean retire;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask before dropping.")
  private boolean yes;

  @Mixin private Target target;
  @Mixin private Output output;

  private final Surroundings surroundings;

  public PlanCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (contract) {
      contract();
      return 0;
    }
    if (!drop.isEmpty() || retire || yes) {
      throw CommandRefused.wrongUsage("--drop, --retire and --yes go with --contract");
    }
    if (what == null) {
      throw CommandRefused.wrongUsage("say which folder, as in `croft plan samples/orders`");
    }
    plan(Path.of(what));
    return 0;
  }

  private void contract() throws IOException {
    LeftoverCleaning cleaning = new LeftoverCleaning(target.api(), output, surroundings);
    if (drop.isEmpty()) {
      cleaning.list(what);
      return;
    }
    if (what == null) {
      throw CommandRefused.wrongUsage(
          "say of which application, as in `croft plan --contract orders --drop "
              + drop.getFirst()
              + "`");
    }
    cleaning.drop(what, drop, retire, yes);
  }

  private void plan(Path folder) throws IOException {
    Clock clock = surroundings.clock();
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
    Table table = new Table("WHEN", "STATEMENT", "ROWS", "WHO WAITS", "IN THE WAY");
    Json.elements(plan.path("database"))
        .forEach(
            step ->
                table.row(
                    Json.text(step, "part"),
                    PlainText.line(Json.text(step, "sql")),
                    Json.text(step, "table").isEmpty() ? "" : Json.text(step, "rows"),
                    waiting(step),
                    Json.text(step, "inTheWay").equals("0") ? "" : Json.text(step, "inTheWay")));
    return table;
  }

  private static String waiting(JsonNode step) {
    String lock = Json.text(step, "lock");
    return lock.equals("none")
        ? ""
        : lock + (step.path("whole").asBoolean() ? ", for all rows" : ", a moment");
  }
}
