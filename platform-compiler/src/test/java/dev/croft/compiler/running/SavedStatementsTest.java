package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.bundle.Bundle;
import dev.croft.compiler.optimize.ShopModel;
import dev.croft.compiler.running.CountingDatabase.Count;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each optimisation saves, counted where the application meets its database. */
class SavedStatementsTest {
  private static final Map<String, RunningApplication> RUNNING = new HashMap<>();
  private static EmbeddedPostgres postgres;
  private static CountingDatabase database;
  @TempDir private static Path folder;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    database = new CountingDatabase(postgres.getPostgresDatabase());
    RunningApplication.prepare(ShopModel.with(), postgres.getPostgresDatabase());
  }

  @AfterAll
  static void stop() throws Exception {
    for (RunningApplication each : RUNNING.values()) {
      each.close();
    }
    postgres.close();
  }

  /** Two customers, the first with three orders of two lines each. */
  @BeforeEach
  void fill() throws Exception {
    DataSource real = postgres.getPostgresDatabase();
    try (Connection connection = real.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          truncate app_shop.customer, app_shop.product, app_shop."order", app_shop.line
            restart identity cascade;
          insert into app_shop.customer (name, city) values ('Ada', 'Rome'), ('Bob', null);
          insert into app_shop.product (name, price)
            select 'P' || i, i from generate_series(1, 9) i;
          insert into app_shop."order" (number, customer_id)
            select i, 1 from generate_series(1, 3) i;
          insert into app_shop.line (order_id, product_id, quantity)
            select 1 + i / 2, i + 1, i + 1 from generate_series(0, 5) i;
          """);
    }
  }

  private static RunningApplication running(String... passes) throws Exception {
    String key = String.join(" ", passes);
    if (!RUNNING.containsKey(key)) {
      Bundle bundle = key.equals("all") ? ShopModel.optimized() : ShopModel.with(passes);
      RUNNING.put(
          key,
          RunningApplication.start(
              bundle,
              Files.createTempDirectory(folder, "shop"),
              Map.of("ada", Set.of()),
              database.dataSource(),
              () -> {}));
    }
    return RUNNING.get(key);
  }

  private record Answered(HttpResponse<String> answer, Count count) {}

  private Answered asks(RunningApplication application, String method, String path, String body)
      throws Exception {
    fill();
    database.taken();
    HttpResponse<String> answer = application.call("ada", method, path, body);
    return new Answered(answer, database.taken());
  }

  private Count before;
  private Count after;

  /** The same answer with and without. */
  private String compares(String pass, String method, String path, String body) throws Exception {
    return compares(new String[0], new String[] {pass}, method, path, body);
  }

  private String compares(String[] without, String[] with, String method, String path, String body)
      throws Exception {
    Answered plain = asks(running(without), method, path, body);
    Answered saved = asks(running(with), method, path, body);
    Answered all = asks(running("all"), method, path, body);
    assertThat(plain.answer().statusCode()).as(plain.answer().body()).isLessThan(300);
    assertThat(saved.answer().body()).isEqualTo(plain.answer().body());
    assertThat(all.answer().body()).isEqualTo(plain.answer().body());
    assertThat(all.count().statements()).isLessThanOrEqualTo(saved.count().statements());
    before = plain.count();
    after = saved.count();
    return plain.answer().body();
  }

  @Test
  void aQueryWhoseResultNobodyReadsShouldNotRun() throws Exception {
    compares("unread-result", "POST", "/api/greet", "{\"customer\":1}");
    assertThat(before.statements()).isEqualTo(2);
    assertThat(after.statements()).isEqualTo(1);
  }

  @Test
  void aBranchThatIsNeverTakenShouldNotKeepItsQueryAlive() throws Exception {
    compares(
        new String[] {"unread-result"},
        new String[] {"constant", "unread-result"},
        "POST",
        "/api/report",
        "{\"customer\":1}");
    assertThat(before.statements()).isEqualTo(2);
    assertThat(after.statements()).isEqualTo(1);
  }

  @Test
  void theSameQuestionShouldBeAskedOnceInAnAction() throws Exception {
    assertThat(compares("merged-read", "POST", "/api/owes", "{\"customer\":1}"))
        .contains("Ada owes 91");
    assertThat(before.statements()).isEqualTo(3);
    assertThat(after.statements()).isEqualTo(2);
  }

  @Test
  void updatesOfOneRecordShouldBeOne() throws Exception {
    compares("merged-update", "POST", "/api/visit", "{\"customer\":1}");
    assertThat(before.statements()).isEqualTo(4);
    assertThat(after.statements()).isEqualTo(2);
    assertThat(
            running("all")
                .count("select count(*) from app_shop.customer where visits = 1 and note = 'seen'"))
        .isEqualTo(1);
  }

  @Test
  void whetherThereAreAnyShouldReadNone() throws Exception {
    compares("existence", "POST", "/api/known", "{\"customer\":1}");
    assertThat(before).isEqualTo(new Count(1, 15));
    assertThat(after).isEqualTo(new Count(1, 1));
  }

  @Test
  void howManyThereAreShouldBeCountedByTheDatabase() throws Exception {
    assertThat(compares("count", "POST", "/api/many", "{\"customer\":1}")).contains("3 of 3");
    assertThat(before).isEqualTo(new Count(2, 24));
    assertThat(after).isEqualTo(new Count(2, 2));
  }

  @Test
  void whatNobodyReadsOfAQueryShouldNotBeSelected() throws Exception {
    compares("unread-selection", "POST", "/api/latest", "{}");
    assertThat(before).isEqualTo(new Count(1, 9));
    assertThat(after).isEqualTo(new Count(1, 3));
  }

  @Test
  void ofALoopThatEndsAtOnceOnlyTheFirstRowShouldBeRead() throws Exception {
    compares("first-row", "POST", "/api/latest", "{}");
    assertThat(before).isEqualTo(new Count(1, 9));
    assertThat(after).isEqualTo(new Count(1, 3));
  }

  private static String wishes(int... quantities) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < quantities.length; i++) {
      all.append(i == 0 ? "" : ",")
          .append("{\"product\":%d,\"quantity\":%d}".formatted(i + 1, quantities[i]));
    }
    return "\"wishes\":[" + all + "]}";
  }

  @Test
  void recordsOfALoopShouldBeReadAtOnce() throws Exception {
    String five = "{" + wishes(1, 2, 3, 4, 5);
    assertThat(compares("read-ahead", "POST", "/api/price", five)).contains("55");
    assertThat(before.statements()).isEqualTo(5);
    assertThat(after.statements()).isEqualTo(1);
    compares("read-ahead", "POST", "/api/names", "{\"customer\":1}");
    assertThat(before.statements()).isEqualTo(10);
    assertThat(after.statements()).isEqualTo(7);
  }

  @Test
  void recordsBehindTheRowsOfATableShouldBeReadAtOnce() throws Exception {
    assertThat(compares("read-ahead", "GET", "/_screen/AllLines", null)).contains("Ada");
    assertThat(before.statements()).isEqualTo(5);
    assertThat(after.statements()).isEqualTo(3);
  }

  @Test
  void newRecordsOfALoopShouldBeWrittenTogether() throws Exception {
    String filling = "{\"order\":1," + wishes(1, 2, 3, 4, 5, 6, 7);
    compares("batched-create", "POST", "/api/fill", filling);
    assertThat(before.statements()).isEqualTo(7);
    assertThat(after.statements()).isEqualTo(2);
    assertThat(running("all").count("select count(*) from app_shop.line")).isEqualTo(13);
  }

  @Test
  void ofNewRecordsTheFirstWrongOneShouldBeTold() throws Exception {
    for (String body :
        new String[] {
          "{\"order\":1," + wishes(1, 0, 3, 101),
          "{\"order\":1," + wishes(1, 2, 101, 0),
          "{\"order\":99," + wishes(1, 2, 3),
          "{\"order\":99," + wishes(1, 2, 0)
        }) {
      Answered plain = asks(running(), "POST", "/api/fill", body);
      Answered saved = asks(running("batched-create"), "POST", "/api/fill", body);
      assertThat(plain.answer().statusCode()).isEqualTo(422);
      assertThat(saved.answer().body()).isEqualTo(plain.answer().body());
      assertThat(running().count("select count(*) from app_shop.line")).isEqualTo(6);
    }
  }

  @Test
  void partsOfAScreenShouldShareTheAnswerToTheSameQuestion() throws Exception {
    compares("shared-query", "GET", "/_screen/Desk", null);
    assertThat(before.statements()).isEqualTo(2);
    assertThat(after.statements()).isEqualTo(1);
  }

  @Test
  void aRecordThatWasJustWrittenShouldNotBeReadAgain() throws Exception {
    assertThat(compares("kept-record", "POST", "/api/open", "{\"customer\":1,\"number\":7}"))
        .contains("Order 7 is open");
    assertThat(before.statements()).isEqualTo(2);
    assertThat(after.statements()).isEqualTo(1);
    assertThat(compares("kept-record", "POST", "/api/move", "{\"customer\":1,\"city\":\"Ulm\"}"))
        .contains("Ada lives in Ulm");
    assertThat(before.statements()).isEqualTo(3);
    assertThat(after.statements()).isEqualTo(2);
    compares("kept-record", "POST", "/rest/Customer", "{\"name\":\"Eve\"}");
    assertThat(before.statements()).isEqualTo(2);
    assertThat(after.statements()).isEqualTo(1);
    compares("kept-record", "PATCH", "/rest/Customer/1", "{\"name\":\"Eve\"}");
    assertThat(before.statements()).isEqualTo(3);
    assertThat(after.statements()).isEqualTo(2);
  }

  @Test
  void columnsThatNoLogicUsesShouldNotBeRead() throws Exception {
    compares("unread-column", "POST", "/api/name", "{\"customer\":1}");
    assertThat(before).isEqualTo(new Count(1, 6));
    assertThat(after).isEqualTo(new Count(1, 4));
  }
}
