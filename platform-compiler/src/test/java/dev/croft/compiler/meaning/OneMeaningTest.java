package dev.croft.compiler.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.meaning.TriedModel.Tried;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.running.Browser;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An expression has one meaning: generated Java, SQL on PostgreSQL and JavaScript in a browser give
 * what the page on the language says. Every build tries two thousand about five records each;
 * {@code -Dcroft.long=all} tries a hundred thousand, and every operator with every type and with
 * what is empty a hundred times.
 */
class OneMeaningTest {
  private static final boolean LONG = "all".equals(System.getProperty("croft.long"));
  private static final long SEED = Long.getLong("croft.seed", 20_261_121);
  private static final int EXPRESSIONS =
      Integer.getInteger("croft.expressions", LONG ? 100_000 : 2000);
  private static final int RECORDS_EACH = LONG ? 2 : 5;
  private static final int AT_ONCE = 1000;
  private static final int RECORDS = LONG ? 1500 : 12;
  private static final int TIMES_EACH = 100;
  private static final int MOST_TOLD = 10;

  @TempDir static Path folder;
  private static EmbeddedPostgres postgres;
  private static Connection connection;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Path program = Browser.installed();
    browser = Browser.start(program, folder.resolve("browser"));
    postgres = EmbeddedPostgres.start();
    connection = postgres.getPostgresDatabase().getConnection();
    new InSql(connection).createTables(TriedModel.of(List.of("1")));
  }

  @AfterAll
  static void stop() throws Exception {
    connection.close();
    postgres.close();
    browser.close();
  }

  private static Trial trial() {
    return new Trial(folder, new InSql(connection), browser::evaluate);
  }

  @Test
  void randomExpressionsShouldMeanTheSameInEveryLayer() throws Exception {
    Scribe scribe = new Scribe(SEED);
    Random random = new Random(SEED);
    Trial trial = trial();
    int tried = 0;
    while (tried < EXPRESSIONS) {
      List<String> texts = Stream.generate(scribe::any).limit(AT_ONCE).toList();
      TriedModel model = TriedModel.of(texts);
      trial.of(model, TriedData.random(random, RECORDS_EACH));
      tried += model.tried().size();
    }
    report(tried + " random expressions: " + trial);
    assertThat(told(trial)).isEmpty();
  }

  @Test
  void everyOperatorShouldMeanTheSameInEveryLayerForEveryTypeAndForWhatIsEmpty() throws Exception {
    List<String> texts = EveryOperator.expressions();
    TriedModel model = TriedModel.of(texts);
    assertThat(model.tried()).hasSameSizeAs(texts);
    Trial trial = trial();
    Random random = new Random(SEED);
    Map<String, Integer> times = new TreeMap<>();
    for (int records = 0; records < RECORDS; ) {
      TriedData data = TriedData.random(random, Math.min(50, RECORDS));
      trial.of(model, data);
      records += data.things().size();
      for (int thing = 0; thing < data.things().size(); thing++) {
        for (Tried each : model.tried()) {
          times.merge(each.text() + " where " + emptiness(each, data, thing), 1, Integer::sum);
        }
      }
    }
    int least = times.values().stream().min(Integer::compare).orElseThrow();
    report(
        texts.size()
            + " operators and types, "
            + times.size()
            + " with what is empty, each at least "
            + least
            + " times: "
            + trial);
    assertThat(told(trial)).isEmpty();
    if (LONG) {
      assertThat(least).isGreaterThanOrEqualTo(TIMES_EACH);
    }
  }

  /** Which of its values are empty. */
  private static String emptiness(Tried tried, TriedData data, int thing) {
    PlainEvaluator plain = new PlainEvaluator(data.about(thing));
    return attributes(tried.selected().value())
        .map(each -> plain.of(each) == null ? "empty" : "there")
        .collect(Collectors.joining(", "));
  }

  /** Of the record itself; the pieces are not looked into. */
  private static Stream<Expression> attributes(Expression expression) {
    if (expression instanceof Expression.Aggregate
        || expression instanceof Expression.ListLiteral) {
      return Stream.of();
    }
    return expression instanceof Expression.AttributeOf
        ? Stream.of(expression)
        : Parts.of(expression).stream().flatMap(OneMeaningTest::attributes);
  }

  private static String told(Trial trial) {
    List<String> first = new ArrayList<>(trial.differences());
    return first.stream().limit(MOST_TOLD).collect(Collectors.joining("\n"));
  }

  private static void report(String sentence) throws Exception {
    Path file = Path.of("target/one-meaning.txt");
    java.nio.file.Files.writeString(
        file,
        sentence + "\n",
        java.nio.file.StandardOpenOption.CREATE,
        java.nio.file.StandardOpenOption.APPEND);
  }
}
