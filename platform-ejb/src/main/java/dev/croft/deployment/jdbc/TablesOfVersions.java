package dev.croft.deployment.jdbc;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.bundle.Manifest;
import dev.croft.deployment.Build;
import dev.croft.deployment.Order;
import dev.croft.evolution.EvolutionRefused;
import dev.croft.evolution.jdbc.DatabaseFollows;
import dev.croft.evolution.jdbc.TablesBusy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Makes the tables of an application fit the version that comes, inside a decision. */
final class TablesOfVersions {
  private static final System.Logger LOG = System.getLogger(TablesOfVersions.class.getName());
  static final String RUNNING =
      "select v.manifest from platform.version v join platform.application a using (context) where context = ? and number = a.version";
  private static final String OF_VERSION =
      "select manifest from platform.version where context = ? and number = ?";

  private static final int TRIES = 5;

  private final DatabaseFollows database;

  TablesOfVersions(DatabaseFollows database) {
    this.database = database;
  }

  /** A new version: what it needs is added. */
  void follow(Connection connection, Build build) throws SQLException {
    if (build.isModel()) {
      database.follow(
          connection,
          build.manifest().database(),
          shape(connection, RUNNING, build.context()).orElse(null));
    }
  }

  /** A version of before: rules of the one that leaves must not stand in its way. */
  void goBack(Connection connection, Build build) throws SQLException {
    var leaving = shape(connection, RUNNING, build.context());
    if (build.isModel() && leaving.isPresent()) {
      database.goBack(connection, build.manifest().database(), leaving.get());
    }
  }

  /**
   * The way back after a failure. It must not fail itself: where the tables are held, the version
   * of before runs on under the newer rules.
   */
  void undo(Connection connection, Order order) throws SQLException {
    var ends =
        shape(
            connection,
            "select v.manifest from platform.version v join platform.publication p using (context) where p.id = ? and number = p.version",
            order.id());
    var returns =
        shape(
            connection,
            "select v.manifest from platform.version v join platform.publication p using (context) where p.id = ? and number = p.before_version",
            order.id());
    if (ends.isEmpty() || returns.isEmpty() || ends.equals(returns)) {
      return;
    }
    for (var left = TRIES; left > 0; left--) {
      var before = connection.setSavepoint();
      try {
        database.goBack(connection, returns.get(), ends.get());
        return;
      } catch (EvolutionRefused | TablesBusy refused) {
        connection.rollback(before);
        if (left == 1 || refused instanceof EvolutionRefused) {
          LOG.log(
              System.Logger.Level.WARNING,
              "The tables of {0} keep the rules of the version that was undone: {1}",
              order.name(),
              refused.getMessage());
          return;
        }
      }
    }
  }

  void drop(Connection connection, Build build) throws SQLException {
    if (build.isModel()) {
      database.drop(connection, build.manifest().database());
    }
  }

  static Optional<DatabaseShape> shape(Connection connection, String sql, Object... values)
      throws SQLException {
    return Sql.first(connection, sql, row -> Optional.ofNullable(row.getString(1)), values)
        .flatMap(manifest -> manifest)
        .map(JdbcControllerDesk::manifest)
        .map(Manifest::database);
  }
}
