package dev.croft.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.bundle.DatabaseShape.Column;
import dev.croft.compiler.bundle.DatabaseShape.Purpose;
import dev.croft.compiler.bundle.DatabaseShape.Table;
import dev.croft.evolution.jdbc.DatabaseFollows;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database follows the model without losing a row, on a real PostgreSQL. */
class EvolutionTest {
  private static final Column ID = new Column("id", "id", "bigint", false, null, true);
  private static final Column NAME =
      new Column("name", "name", "character varying(20)", false, null, false);

  private EmbeddedPostgres postgres;
  private Connection connection;
  private DatabaseFollows database;

  @BeforeEach
  void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    connection = postgres.getPostgresDatabase().getConnection();
    execute("create role croft_app");
    database = new DatabaseFollows(postgres.getPostgresDatabase());
  }

  @AfterEach
  void stop() throws Exception {
    connection.close();
    postgres.close();
  }

  private static DatabaseShape shape(Column... columns) {
    return shape(List.of(), List.of(), columns);
  }

  private static DatabaseShape shape(
      List<DatabaseShape.Unique> uniques, List<DatabaseShape.Check> checks, Column... columns) {
    var all = new ArrayList<>(List.of(ID));
    all.addAll(List.of(columns));
    var table =
        new Table(
            "product",
            "Product",
            Purpose.ENTITY,
            all,
            List.of("id"),
            uniques,
            List.of(),
            List.of(),
            checks,
            List.of());
    return new DatabaseShape("app_shop", List.of(table), List.of());
  }

  private void follow(DatabaseShape shape, DatabaseShape previous) throws SQLException {
    connection.setAutoCommit(false);
    database.follow(connection, shape, previous);
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long count(String condition) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery("select count(*) from app_shop.product where " + condition)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void rows() throws SQLException {
    execute("insert into app_shop.product (name) values ('tea'), ('tea'), ('coffee')");
  }

  @Test
  void anEmptyDatabaseShouldGetItsTables() throws SQLException {
    follow(shape(NAME), null);
    rows();
    assertThat(count("id > 0")).isEqualTo(3);
  }

  @Test
  void followingTwiceShouldChangeNothing() throws SQLException {
    follow(shape(NAME), null);
    rows();
    follow(shape(NAME), shape(NAME));
    assertThat(count("true")).isEqualTo(3);
  }

  @Test
  void aNewAttributeWithADefaultShouldReachTheRows() throws SQLException {
    follow(shape(NAME), null);
    rows();
    follow(shape(NAME, new Column("stock", "stock", "integer", false, "5", false)), shape(NAME));
    assertThat(count("stock = 5")).isEqualTo(3);
  }

  @Test
  void aNewAttributeWithoutAValueShouldBeRefusedWithTheRows() throws SQLException {
    follow(shape(NAME), null);
    rows();
    var wanted = shape(NAME, new Column("stock", "stock", "integer", false, null, false));
    assertThatThrownBy(() -> database.prove(wanted, shape(NAME)))
        .isInstanceOf(EvolutionRefused.class)
        .hasMessageContaining("Product.stock")
        .hasMessageContaining("3 rows");
  }

  @Test
  void theSameAttributeShouldPassWhileThereAreNoRows() throws SQLException {
    follow(shape(NAME), null);
    follow(shape(NAME, new Column("stock", "stock", "integer", false, null, false)), shape(NAME));
    assertThat(count("stock is null")).isZero();
  }

  @Test
  void provingShouldLeaveNoTrace() throws SQLException {
    database.prove(shape(NAME), null);
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from pg_namespace where nspname = 'app_shop'")) {
      row.next();
      assertThat(row.getLong(1)).isZero();
    }
  }

  @Test
  void aLongerTextShouldPassAndAShorterOneBeRefused() throws SQLException {
    follow(shape(NAME), null);
    rows();
    var longer = shape(new Column("name", "name", "character varying(50)", false, null, false));
    follow(longer, shape(NAME));
    assertThatThrownBy(() -> database.prove(shape(NAME), longer))
        .isInstanceOf(EvolutionRefused.class)
        .hasMessageContaining("Product.name");
  }

  @Test
  void aNewUniqueShouldBeRefusedWhileRowsShareTheirValue() throws SQLException {
    follow(shape(NAME), null);
    rows();
    var wanted =
        shape(
            List.of(new DatabaseShape.Unique("product_name_key", List.of("name"))),
            List.of(),
            NAME);
    assertThatThrownBy(() -> database.prove(wanted, shape(NAME)))
        .isInstanceOf(EvolutionRefused.class)
        .hasMessageContaining("2 rows share");

    execute("delete from app_shop.product where id = 2");
    follow(wanted, shape(NAME));
    assertThatThrownBy(() -> execute("insert into app_shop.product (name) values ('tea')"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void aUniqueThatTheModelGaveUpShouldStandInNobodysWay() throws SQLException {
    var unique =
        shape(
            List.of(new DatabaseShape.Unique("product_name_key", List.of("name"))),
            List.of(),
            NAME);
    follow(unique, null);
    follow(shape(NAME), unique);
    rows();
    assertThat(count("name = 'tea'")).isEqualTo(2);
  }

  @Test
  void aNewCheckShouldBeRefusedWithTheRowsThatBreakIt() throws SQLException {
    follow(shape(NAME), null);
    rows();
    var wanted =
        shape(
            List.of(),
            List.of(new DatabaseShape.Check("product_check", "name <> 'coffee'", "No 100% coffee")),
            NAME);
    assertThatThrownBy(() -> database.prove(wanted, shape(NAME)))
        .isInstanceOf(EvolutionRefused.class)
        .hasMessageContaining("1 rows break the rule \"No 100% coffee\"");
  }

  @Test
  void anAttributeThatLeftTheModelShouldKeepItsDataAndDemandNothing() throws SQLException {
    var before = shape(NAME, new Column("note", "note", "text", false, null, false));
    follow(before, null);
    execute("insert into app_shop.product (name, note) values ('tea', 'green')");
    follow(shape(NAME), before);
    execute("insert into app_shop.product (name) values ('coffee')");
    assertThat(count("note = 'green'")).isEqualTo(1);
  }

  private void goBack(DatabaseShape shape, DatabaseShape leaving) throws SQLException {
    connection.setAutoCommit(false);
    database.goBack(connection, shape, leaving);
    connection.commit();
    connection.setAutoCommit(true);
  }

  @Test
  void aVersionOfBeforeShouldWriteAgainWhateverRulesCameAfterIt() throws SQLException {
    var later =
        shape(
            List.of(new DatabaseShape.Unique("product_name_key", List.of("name"))),
            List.of(new DatabaseShape.Check("product_check", "name <> 'coffee'", "No coffee")),
            NAME,
            new Column("stock", "stock", "integer", false, null, false));
    follow(shape(NAME), null);
    follow(later, shape(NAME));
    assertThatThrownBy(this::rows).isInstanceOf(SQLException.class);

    goBack(shape(NAME), later);
    rows();
    assertThat(count("stock is null")).isEqualTo(3);
    assertThatThrownBy(() -> database.prove(later, shape(NAME)))
        .isInstanceOf(EvolutionRefused.class)
        .hasMessageContaining("3 rows");

    execute("update app_shop.product set stock = 1, name = name || id");
    follow(later, shape(NAME));
    assertThatThrownBy(() -> execute("insert into app_shop.product (name) values ('tea1')"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void goingBackShouldNarrowNothing() throws SQLException {
    var longer = shape(new Column("name", "name", "character varying(50)", true, "'new'", false));
    follow(shape(NAME), null);
    follow(longer, shape(NAME));
    execute("insert into app_shop.product (name) values (null), (repeat('x', 50))");
    goBack(shape(NAME), longer);
    assertThat(count("name is null or length(name) = 50")).isEqualTo(2);
  }
}
