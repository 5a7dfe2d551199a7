package dev.croft.evolution.jdbc;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.evolution.Catalog;
import dev.croft.evolution.Change;
import dev.croft.evolution.Evolution;
import dev.croft.evolution.EvolutionRefused;
import dev.croft.evolution.Foreseen;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Makes the tables of an application follow its model, on the connection of the schemas' owner. */
public final class DatabaseFollows {
  private static final String PATIENCE = "set local lock_timeout = '5s'";

  private final DataSource owner;

  public DatabaseFollows(DataSource owner) {
    this.owner = owner;
  }

  /**
   * Goes the whole way and takes it back: what passes here will pass when it counts, unless rows
   * come in between.
   */
  public void prove(DatabaseShape shape, DatabaseShape previousOrNull) {
    try (var connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try {
        follow(connection, shape, previousOrNull);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  /** Goes the way inside the transaction of the caller. */
  public void follow(Connection connection, DatabaseShape shape, DatabaseShape previousOrNull) {
    try {
      execute(connection, PATIENCE);
      var plan =
          Evolution.plan(shape, previousOrNull, CatalogReader.read(connection, shape.schema()));
      refuseObstacles(connection, plan);
      for (var change : plan) {
        execute(connection, change.sql());
      }
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  /**
   * Lets an older version work again, inside the transaction of the caller: rules that came after
   * it go.
   */
  public void goBack(Connection connection, DatabaseShape shape, DatabaseShape leaving) {
    try {
      execute(connection, PATIENCE);
      for (var change :
          Evolution.planBack(shape, leaving, CatalogReader.read(connection, shape.schema()))) {
        execute(connection, change.sql());
      }
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  /**
   * What {@link #follow} would do now, and which rows would keep it from that.
   *
   * @throws EvolutionRefused when it would be refused whatever the rows are
   */
  public List<Foreseen> foresee(DatabaseShape shape, DatabaseShape previousOrNull) {
    try (var connection = owner.getConnection()) {
      var catalog = CatalogReader.read(connection, shape.schema());
      var foreseen = new ArrayList<Foreseen>();
      for (var change : Evolution.plan(shape, previousOrNull, catalog)) {
        var changed = changed(change.sql(), shape.schema(), catalog);
        foreseen.add(
            new Foreseen(
                change.sql(),
                changed,
                changed.isEmpty() ? 0 : estimated(connection, shape.schema(), changed),
                change.obstacle() == null ? 0 : counted(connection, change.obstacle()),
                change.refusal() == null ? "" : change.refusal()));
      }
      return foreseen;
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  /** The table of the statement, when it is there already. */
  private static String changed(String sql, String schema, Catalog catalog) {
    boolean changes =
        sql.startsWith("ALTER TABLE") || sql.contains("INDEX") || sql.startsWith("UPDATE");
    return changes
        ? catalog.tables().keySet().stream()
            .filter(
                name -> sql.contains(Evolution.quoted(schema) + "." + Evolution.quoted(name) + " "))
            .findFirst()
            .orElse("")
        : "";
  }

  private static long estimated(Connection connection, String schema, String table)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select coalesce(nullif(greatest(s.n_live_tup, c.reltuples::bigint), -1), 0)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            left join pg_stat_all_tables s on s.relid = c.oid where n.nspname = ? and c.relname = ?
            """)) {
      statement.setString(1, schema);
      statement.setString(2, table);
      try (var row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  private static long counted(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void refuseObstacles(Connection connection, List<Change> plan)
      throws SQLException {
    for (var change : plan) {
      if (change.obstacle() != null) {
        var rows = counted(connection, change.obstacle());
        if (rows > 0) {
          throw new EvolutionRefused(change.refusal().formatted(rows));
        }
      }
    }
  }

  /** Removes the schema with everything in it. */
  public void drop(Connection connection, DatabaseShape shape) throws SQLException {
    execute(connection, PATIENCE);
    execute(connection, "DROP SCHEMA IF EXISTS " + Evolution.quoted(shape.schema()) + " CASCADE");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static EvolutionRefused refused(SQLException failure) {
    if ("55P03".equals(failure.getSQLState())) {
      return new EvolutionRefused(
          "the tables are in use by a long transaction; try again when it has ended");
    }
    return new EvolutionRefused(
        "the database refused: " + failure.getMessage().lines().findFirst().orElse(""));
  }
}
