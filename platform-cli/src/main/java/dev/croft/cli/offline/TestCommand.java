package dev.croft.cli.offline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.environment.ThrowAwayPostgres;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.ProblemPage;
import dev.croft.cli.source.ModelFolder;
import dev.croft.compiler.bundle.TestProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft test}: runs the {@code test} elements of a model on a PostgreSQL of its own. */
@Command(
    name = "test",
    description = {
      "Runs the test elements of a model on a PostgreSQL that is there for this command only;"
          + " needs no environment.",
      "",
      "Each test runs in a transaction that is never committed. Exit status 1 when a test fails or"
          + " the model has an error.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class TestCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder of the model.")
  private Path folder;

  @Mixin private Output output;

  private final Toolchain compiler = new CompilerToolchain();
  private final Surroundings surroundings;
  private final List<Map<String, Object>> outcomes = new ArrayList<>();

  public TestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    ModelFolder model = ModelFolder.read(folder);
    Toolchain.Tested compiled = compiler.tests(model);
    if (!output.json()) {
      ProblemOutput.show(output, compiled.problems(), model::text);
    }
    TestProgram program = compiled.program().orElseThrow(() -> refused(compiled));
    if (program.tests() > 0) {
      run(program);
    }
    long failed = outcomes.stream().filter(TestCommand::hasFailed).count();
    if (output.json()) {
      output.document(json());
    }
    if (failed > 0) {
      throw CommandRefused.because(
          folder + ": " + counted(failed) + " of " + counted(outcomes.size()) + " failed");
    }
    if (!output.json()) {
      output.say(
          outcomes.isEmpty()
              ? folder + " has no tests; write one: test \"what is to be\" { ... }"
              : folder + ": " + counted(outcomes.size()) + " passed");
    }
    return 0;
  }

  private static String counted(long tests) {
    return tests == 1 ? "1 test" : tests + " tests";
  }

  private void run(TestProgram program) throws IOException {
    output.note("Starting a database for " + counted(program.tests()) + " ...");
    try (ThrowAwayPostgres postgres = ThrowAwayPostgres.start(surroundings.state())) {
      program.run(postgres.dataSource(), this::told);
    } catch (SQLException e) {
      throw CommandRefused.because("the database of the tests refused: " + e.getMessage());
    }
  }

  private void told(Map<String, Object> outcome) {
    outcomes.add(outcome);
    if (output.json()) {
      return;
    }
    String time = outcome.get("milliseconds") + " ms";
    output.say((hasFailed(outcome) ? "FAILED  " : "passed  ") + outcome.get("test") + ", " + time);
    if (hasFailed(outcome)) {
      output.say(
          "        "
              + outcome.get("file")
              + ":"
              + outcome.get("line")
              + ": "
              + outcome.get("message"));
    }
  }

  private static boolean hasFailed(Map<String, Object> outcome) {
    return !"passed".equals(outcome.get("state"));
  }

  private ArrayNode json() {
    ArrayNode array = Json.array();
    for (Map<String, Object> outcome : outcomes) {
      ObjectNode node = array.addObject();
      outcome.forEach(node::putPOJO);
    }
    return array;
  }

  private CommandRefused refused(Toolchain.Tested compiled) {
    if (output.json()) {
      output.document(ProblemOutput.json(compiled.problems()));
    }
    return CommandRefused.because(
        folder + " has " + ProblemPage.summary(compiled.problems()) + "; no test was run");
  }
}
