package dev.croft.bench.request.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The table for people and the numbers for programs. */
final class Report {
  private final Settings settings;
  private final List<Bench.Measured> all;

  Report(Settings settings, List<Bench.Measured> all) {
    this.settings = settings;
    this.all = List.copyOf(all);
  }

  void print(PrintStream out) throws IOException {
    out.println();
    out.println(
        "| operation | who | CPU of the server, ms/request | of PostgreSQL | requests/s | p50 ms | p99 ms | statements | begin, commit |");
    out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Bench.Measured measured : all) {
      measured.samples().forEach((who, samples) -> out.println(line(measured, who, samples)));
    }
    out.println();
    out.println(
        "| operation | generated × JPA, by CPU | × JDBC, by CPU | × JPA without the bare servlet | × JDBC without it | × JPA, requests/s | × JDBC, requests/s |");
    out.println("| --- | --- | --- | --- | --- | --- | --- |");
    for (Bench.Measured measured : all) {
      out.printf(
          Locale.ROOT,
          "| %s | %s | %s | %s | %s | %s | %s |%n",
          measured.operation().title(),
          byProcessor(measured, Contestant.JPA, false),
          byProcessor(measured, Contestant.JDBC, false),
          byProcessor(measured, Contestant.JPA, true),
          byProcessor(measured, Contestant.JDBC, true),
          byClock(measured, Contestant.JPA),
          byClock(measured, Contestant.JDBC));
    }
    Files.createDirectories(settings.measure().report().getParent());
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(settings.measure().report().toFile(), json());
    out.println();
    out.println("All rounds are in " + settings.measure().report());
  }

  private static String line(Bench.Measured measured, Contestant who, List<Sample> samples) {
    Statements.Counted counted = measured.statements().get(who);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.3f | %.3f | %.0f | %.2f | %.2f | %.1f | %.1f |",
        measured.operation().title(),
        who.title(),
        median(samples, Sample::serverMillis),
        median(samples, Sample::databaseMillis),
        median(samples, Sample::perSecond),
        median(samples, sample -> sample.percentileMillis(0.5)),
        median(samples, sample -> sample.percentileMillis(0.99)),
        counted.questions(),
        counted.brackets());
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
    return Spread.of(samples.stream().mapToDouble(value).toArray()).median();
  }

  /**
   * How much more the twin needs for the same, round by round: over 1 the generated one is faster.
   *
   * @param net what the server itself needs for any request is taken off both
   */
  private static Spread byProcessor(Bench.Measured measured, Contestant twin, boolean net) {
    List<Sample> bare = measured.samples().get(Contestant.BARE);
    return ratios(
        measured,
        twin,
        (sample, round) -> sample.serverMillis() - (net ? bare.get(round).serverMillis() : 0),
        false);
  }

  private static Spread byClock(Bench.Measured measured, Contestant twin) {
    return ratios(measured, twin, (sample, round) -> sample.perSecond(), true);
  }

  private interface Figure {
    double of(Sample sample, int round);
  }

  private static Spread ratios(
      Bench.Measured measured, Contestant twin, Figure figure, boolean moreIsBetter) {
    List<Sample> ours = measured.samples().get(Contestant.GENERATED);
    List<Sample> theirs = measured.samples().get(twin);
    double[] all = new double[ours.size()];
    for (int round = 0; round < all.length; round++) {
      double mine = figure.of(ours.get(round), round);
      double other = figure.of(theirs.get(round), round);
      all[round] = moreIsBetter ? mine / other : other / mine;
    }
    return Spread.of(all);
  }

  private ObjectNode json() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("java", System.getProperty("java.version"))
        .put("processors", Runtime.getRuntime().availableProcessors())
        .put("callers", settings.callers())
        .put("secondsOfARound", settings.measure().stretch().toSeconds());
    ArrayNode operations = root.putArray("operations");
    for (Bench.Measured measured : all) {
      ObjectNode operation = operations.addObject().put("operation", measured.operation().title());
      measured.samples().forEach((who, samples) -> contestant(operation, measured, who, samples));
    }
    return root;
  }

  private static void contestant(
      ObjectNode operation, Bench.Measured measured, Contestant who, List<Sample> samples) {
    ObjectNode one = operation.putObject(who.context());
    Statements.Counted counted = measured.statements().get(who);
    one.put("statements", counted.questions()).put("brackets", counted.brackets());
    counted.texts().forEach(one.putArray("sql")::add);
    ArrayNode rounds = one.putArray("rounds");
    for (Sample sample : samples) {
      rounds
          .addObject()
          .put("requests", sample.requests())
          .put("perSecond", sample.perSecond())
          .put("serverMillis", sample.serverMillis())
          .put("databaseMillis", sample.databaseMillis())
          .put("p50", sample.percentileMillis(0.5))
          .put("p99", sample.percentileMillis(0.99));
    }
  }
}
