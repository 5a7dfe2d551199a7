package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.environment.LocalFarm;
import dev.croft.cli.environment.Progress;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft nodes add}. */
@Command(
    name = "add",
    description =
        "Adds front ends to an environment of this machine; returns when they serve what the others serve.",
    mixinStandardHelpOptions = true)
public final class NodeAddCommand implements Callable<Integer> {
  private static final Duration CATCHING_UP = Duration.ofSeconds(120);

  @Parameters(paramLabel = "N", arity = "0..1", description = "How many. Default: 1.")
  private int number = 1;

  @Mixin private Target target;
  @Mixin private Output output;

  private final Surroundings surroundings;

  public NodeAddCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (number < 1) {
      throw CommandRefused.wrongUsage("nodes add takes a number from 1 on, not " + number);
    }
    Progress progress = new Progress(output.errors());
    LocalFarm farm = new OwnMachine(surroundings.state()).farm(target.known(), progress);
    Map<String, Duration> added = new TreeMap<>(farm.add(number));
    Company company = new Company(new FrontEnds(target.api()), surroundings.clock());
    added.keySet().forEach(node -> company.awaitServing(node, CATCHING_UP));
    if (output.json()) {
      output.document(json(farm, added));
    } else {
      output.print(table(farm, added), "");
    }
    return 0;
  }

  private static ArrayNode json(LocalFarm farm, Map<String, Duration> added) {
    ArrayNode all = Json.array();
    added.forEach(
        (node, time) ->
            all.add(
                Json.object()
                    .put("name", node)
                    .put("address", farm.address(node))
                    .put("readyAfter", time.toMillis())));
    return all;
  }

  private static Table table(LocalFarm farm, Map<String, Duration> added) {
    Table table = new Table("FRONT END", "ADDRESS", "READY AFTER");
    added.forEach(
        (node, time) ->
            table.row(
                node,
                farm.address(node),
                String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0)));
    return table;
  }
}
