package dev.croft.cli.drill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.api.KnownEnvironments;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.drill.ground.Ground;
import dev.croft.cli.drill.row.Findings;
import dev.croft.cli.drill.row.Row;
import dev.croft.cli.drill.row.Rows;
import dev.croft.cli.environment.DrillServers;
import dev.croft.cli.environment.Progress;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code croft drill}: breaks a local farm in many ways and tells what was seen. */
@Command(
    name = "drill",
    description = {
      "Starts a farm of its own on this machine, breaks it row by row of the fault matrix, and tells"
          + " what was promised and what was seen. Exit status 1 when a promise was broken.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class DrillCommand implements Callable<Integer> {
  private static final int LONGEST = 90;
  private static final int PORT = 27000;

  @Parameters(paramLabel = "ROW", arity = "0..*", description = "Numbers of rows; default: all.")
  private List<Integer> rows = List.of();

  @Option(names = "--name", paramLabel = "E", description = "The environment; default: drill.")
  private String name = "drill";

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "Where users call; default: 27000. Other ports follow from it.")
  private Integer port;

  @Option(names = "--nodes", paramLabel = "N", description = "Front ends; default: 3.")
  private int nodes = 3;

  @Option(names = "--long", description = "As many people and repetitions as the promises name.")
  private boolean thorough;

  @Option(names = "--keep", description = "Leave the farm running; otherwise it is removed.")
  private boolean keep;

  @Option(names = "--list", description = "Only tell the rows.")
  private boolean list;

  @Mixin private Output output;

  private final Surroundings surroundings;

  public DrillCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  private record Result(Row row, Findings findings, long millis) {
    boolean isKept() {
      return findings.broken().isEmpty();
    }
  }

  @Override
  public Integer call() throws IOException {
    var wanted = wanted();
    if (list) {
      var table = new Table("ROW", "FAULT", "PROMISE");
      wanted.forEach(row -> table.row(row.number(), row.fault(), row.promise()));
      output.print(table, "");
      return 0;
    }
    var progress = new Progress(output.errors());
    var first = port == null && !isKnown() ? Integer.valueOf(PORT) : port;
    var servers = DrillServers.start(surroundings.state(), name, nodes, first, progress);
    try {
      return tell(run(wanted, servers, progress));
    } finally {
      if (!keep) {
        servers.purge();
      }
    }
  }

  private boolean isKnown() {
    return surroundings
        .state()
        .resolve("env")
        .resolve(name)
        .resolve("environment.json")
        .toFile()
        .exists();
  }

  private List<Row> wanted() {
    var all = Rows.all(thorough);
    var known = all.stream().map(Row::number).toList();
    for (var number : rows) {
      if (!known.contains(number)) {
        throw CommandRefused.wrongUsage(
            "there is no drill for row " + number + "; there are " + known);
      }
    }
    return all.stream().filter(row -> rows.isEmpty() || rows.contains(row.number())).toList();
  }

  private List<Result> run(List<Row> wanted, DrillServers servers, Progress progress) {
    var api = new ServerApi(new KnownEnvironments(surroundings).find(Optional.of(name)));
    var ground = Ground.prepared(servers, api);
    var results = new ArrayList<Result>();
    for (var row : wanted) {
      progress.step("row " + row.number() + ": " + row.fault());
      var result = run(row, ground);
      result
          .findings()
          .broken()
          .forEach(sentence -> progress.warn("row " + row.number() + ": " + sentence));
      results.add(result);
    }
    return results;
  }

  /**
   * Whatever goes wrong in a row is a promise that was not kept; the next row gets a whole farm.
   */
  private static Result run(Row row, Ground ground) {
    var findings = new Findings();
    var began = System.nanoTime();
    try {
      row.run(ground, findings);
    } catch (IOException | RuntimeException failure) {
      findings.add(List.of(String.valueOf(failure.getMessage())));
    }
    var took = (System.nanoTime() - began) / 1_000_000;
    try {
      ground.heal();
    } catch (IOException | RuntimeException failure) {
      findings.add(List.of("the farm does not come back: " + failure.getMessage()));
    }
    return new Result(row, findings, took);
  }

  private int tell(List<Result> results) {
    if (output.json()) {
      var all = Json.array();
      results.forEach(result -> all.add(json(result)));
      output.document(all);
    } else {
      var table = new Table("ROW", "FAULT", "PROMISE", "", "SEEN", "SECONDS");
      results.forEach(
          result ->
              table.row(
                  result.row().number(),
                  result.row().fault(),
                  result.row().promise(),
                  result.isKept() ? "kept" : "BROKEN",
                  inWords(result),
                  result.millis() / 1000));
      output.print(table, "");
    }
    var broken = results.stream().filter(result -> !result.isKept()).count();
    if (broken > 0) {
      throw CommandRefused.because(broken + " of " + results.size() + " promises were broken");
    }
    return 0;
  }

  private static String inWords(Result result) {
    var sentences = result.isKept() ? result.findings().seen() : result.findings().broken();
    return sentences.stream()
        .map(each -> each.length() <= LONGEST ? each : each.substring(0, LONGEST - 1) + "…")
        .collect(Collectors.joining("; "));
  }

  private static ObjectNode json(Result result) {
    var json =
        Json.object()
            .put("row", result.row().number())
            .put("fault", result.row().fault())
            .put("promise", result.row().promise())
            .put("kept", result.isKept())
            .put("millis", result.millis());
    result.findings().seen().forEach(json.putArray("seen")::add);
    result.findings().broken().forEach(json.putArray("broken")::add);
    return json;
  }
}
