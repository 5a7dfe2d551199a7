package dev.croft.evolution.jdbc;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.evolution.Change;
import dev.croft.evolution.Evolution;
import dev.croft.evolution.EvolutionRefused;
import java.sql.Connection;
import java.sql.SQLException;
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

  private static void refuseObstacles(Connection connection, List<Change> plan)
      throws SQLException {
    for (var change : plan) {
      if (change.obstacle() != null) {
        try (var statement = connection.createStatement();
            var row = statement.executeQuery(change.obstacle())) {
          row.next();
          var rows = row.getLong(1);
          if (rows > 0) {
            throw new EvolutionRefused(change.refusal().formatted(rows));
          }
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
