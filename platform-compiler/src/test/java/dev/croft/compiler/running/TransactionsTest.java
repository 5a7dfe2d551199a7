package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import dev.croft.compiler.bundle.Bundle;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only reads needs no transaction; what writes, or may write, has one. */
class TransactionsTest {
  private static final String STOCK =
      """
      application Stock
      error Enough
      entity Thing {
        name Text(20)
        pieces Integer = 0
        index name
      }
      rest of Thing for users
      query Things for users {
        from t in Thing
        select t.name, t.pieces
        sort by t.name desc
      }
      query Own returns (name Text(20)) for users sql \"""select {Thing.name} from {Thing}\"""
      action Take(thing Thing) for users {
        update thing(pieces: thing.pieces - 1)
        if thing.pieces < 0 { fail Enough }
      }
      screen Desk at "/" for users {
        table Thing { column name; sort by name }
      }
      rest "/api" for users {
        get "/things" Things
        get "/own" Own
        post "/take" Take
      }
      """;

  private static EmbeddedPostgres postgres;
  private static CountingDatabase database;
  private static RunningApplication stock;
  private static RunningApplication withSql;
  @TempDir private static Path folder;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    database = new CountingDatabase(postgres.getPostgresDatabase());
    String withoutSql =
        STOCK.lines().filter(line -> !line.contains("Own")).collect(Collectors.joining("\n"));
    RunningApplication.prepare(built(withoutSql), postgres.getPostgresDatabase());
    stock = running(withoutSql, "without");
    withSql = running(STOCK, "with");
  }

  private static Bundle built(String model) {
    return Compiler.build(Models.of(model)).bundle().orElseThrow();
  }

  private static RunningApplication running(String model, String name) throws Exception {
    return RunningApplication.start(
        built(model),
        Files.createDirectory(folder.resolve(name)),
        Map.of("ada", Set.of()),
        database.dataSource(),
        () -> {});
  }

  @AfterAll
  static void stop() throws Exception {
    stock.close();
    withSql.close();
    postgres.close();
  }

  @BeforeEach
  void fill() throws Exception {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate app_stock.thing restart identity");
      statement.execute("insert into app_stock.thing (name, pieces) values ('pen', 1), ('ink', 2)");
    }
    database.begun();
  }

  @Test
  void readingShouldBeginNone() throws Exception {
    for (String path :
        new String[] {
          "/rest/Thing/1", "/rest/Thing?sort=name,desc&size=1", "/api/things", "/_screen/Desk"
        }) {
      assertThat(answer("GET", path, "").statusCode()).as(path).isEqualTo(200);
      assertThat(database.begun()).as(path).isZero();
    }
  }

  @Test
  void writingShouldBeginOneForAllItsStatements() throws Exception {
    assertThat(answer("PUT", "/rest/Thing/1", "{\"name\":\"nib\"}").statusCode()).isEqualTo(200);
    assertThat(database.begun()).isEqualTo(1);
    assertThat(answer("POST", "/api/take", "{\"thing\":2}").statusCode()).isEqualTo(204);
    assertThat(database.begun()).isEqualTo(1);
  }

  @Test
  void sqlOfAnAuthorShouldBeInOneSinceItMayCallWhatWrites() throws Exception {
    for (String path : new String[] {"/api/own", "/_screen/Desk"}) {
      assertThat(withSql.call("ada", "GET", path, "").statusCode()).as(path).isEqualTo(200);
      assertThat(database.begun()).as(path).isEqualTo(1);
    }
  }

  @Test
  void whatFailsAfterItHasWrittenShouldLeaveNothing() throws Exception {
    answer("POST", "/api/take", "{\"thing\":1}");
    assertThat(answer("POST", "/api/take", "{\"thing\":1}").statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(pieces(1)).isZero();
  }

  @Test
  void anIndexOfTheModelShouldGiveTheOrderOfAListAndOfAQuery() throws Exception {
    for (String path : new String[] {"/rest/Thing?sort=name,desc", "/api/things"}) {
      assertThat(answer("GET", path, "").body()).matches(".*pen.*ink.*");
      String rows =
          database.texts().stream().filter(each -> each.contains("limit ?")).toList().getLast();
      assertThat(plan(rows.replace("limit ? offset ?", "limit 20")))
          .as(path)
          .contains("Index Scan Backward", "Presorted Key: name");
    }
  }

  /** How the server finds the rows where it can only choose between this index and sorting. */
  private static String plan(String query) throws Exception {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set enable_seqscan = off");
      statement.execute("set enable_sort = off");
      StringBuilder plan = new StringBuilder();
      try (ResultSet lines = statement.executeQuery("explain " + query)) {
        while (lines.next()) {
          plan.append(lines.getString(1)).append('\n');
        }
      }
      return plan.toString();
    }
  }

  private static HttpResponse<String> answer(String method, String path, String body)
      throws Exception {
    return stock.call("ada", method, path, body);
  }

  private static int pieces(int thing) throws Exception {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select pieces from app_stock.thing where id = " + thing)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
