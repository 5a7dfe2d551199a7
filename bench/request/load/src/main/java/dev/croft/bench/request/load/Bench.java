package dev.croft.bench.request.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The whole of it: fill, compare, count statements, warm up, measure in turns, print. */
public final class Bench {
  private final Settings settings;
  private final PrintStream out;

  private Bench(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!new Bench(Settings.given(), out).run()) {
      System.exit(1);
    }
  }

  /** All rounds of one operation. */
  record Measured(
      Operation operation,
      Map<Contestant, List<Sample>> samples,
      Map<Contestant, Statements.Counted> statements) {}

  private boolean run() throws SQLException, IOException, InterruptedException {
    try (Connection database = settings.database()) {
      Rows.fill(database);
    }
    List<String> differences = new Sameness(settings).differences();
    if (!differences.isEmpty()) {
      out.println("Not everybody answers the same, so nothing is measured:");
      differences.forEach(out::println);
      return false;
    }
    out.println("All answer the same.");
    List<Measured> all = new ArrayList<>();
    for (Operation operation : settings.measure().operations()) {
      all.add(measured(operation));
    }
    new Report(settings, all).print(out);
    return true;
  }

  private Measured measured(Operation operation)
      throws SQLException, IOException, InterruptedException {
    out.println(operation.title() + " …");
    Map<Contestant, Statements.Counted> statements = new EnumMap<>(Contestant.class);
    Map<Contestant, List<Sample>> samples = new EnumMap<>(Contestant.class);
    ClosedLoop loop = new ClosedLoop(settings);
    for (Contestant contestant : Contestant.values()) {
      statements.put(contestant, new Statements(settings).count(contestant, operation));
      samples.put(contestant, new ArrayList<>());
    }
    // Twice and in turns: the compiler of the virtual machine shall have seen everybody's code.
    for (int half = 0; half < 2; half++) {
      for (Contestant contestant : Contestant.values()) {
        loop.run(contestant, operation, settings.measure().warmUp().dividedBy(2), half);
      }
    }
    List<Contestant> order = new ArrayList<>(List.of(Contestant.values()));
    for (int round = 0; round < settings.measure().rounds(); round++) {
      for (Contestant contestant : order) {
        samples
            .get(contestant)
            .add(loop.run(contestant, operation, settings.measure().stretch(), round));
      }
      Collections.reverse(order);
    }
    return new Measured(operation, samples, statements);
  }
}
