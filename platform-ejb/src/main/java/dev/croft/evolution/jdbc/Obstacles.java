package dev.croft.evolution.jdbc;

import dev.croft.evolution.Change;
import dev.croft.evolution.EvolutionRefused;
import dev.croft.evolution.Foreseen;
import dev.croft.evolution.Obstacle;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks for the rows that stand in the way; nobody waits meanwhile. */
final class Obstacles {
  private Obstacles() {}

  static Foreseen foresee(Connection connection, String schema, Change change) throws SQLException {
    var rows = estimated(connection, schema, change.hold().table());
    if (change.obstacle().isEmpty()) {
      return new Foreseen(change, rows, 0, List.of(), "");
    }
    var obstacle = change.obstacle().get();
    var count = count(connection, obstacle);
    var keys = count == 0 ? List.<String>of() : keys(connection, obstacle);
    return new Foreseen(
        change, rows, count, keys, count == 0 ? "" : obstacle.sentence(count, keys));
  }

  /** All of them are told, not only the first. */
  static void refuse(Connection connection, List<Change> plan) throws SQLException {
    var refusals = new ArrayList<String>();
    for (var change : plan) {
      if (change.obstacle().isPresent()) {
        sentence(connection, change.obstacle().get()).ifPresent(refusals::add);
      }
    }
    if (!refusals.isEmpty()) {
      throw new EvolutionRefused(String.join("; ", refusals));
    }
  }

  static java.util.Optional<String> sentence(Connection connection, Obstacle obstacle)
      throws SQLException {
    var count = count(connection, obstacle);
    return count == 0
        ? java.util.Optional.empty()
        : java.util.Optional.of(obstacle.sentence(count, keys(connection, obstacle)));
  }

  private static long count(Connection connection, Obstacle obstacle) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(obstacle.count())) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<String> keys(Connection connection, Obstacle obstacle) throws SQLException {
    var keys = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(obstacle.first())) {
      while (row.next()) {
        keys.add(row.getString(1));
      }
    }
    return keys;
  }

  private static long estimated(Connection connection, String schema, String table)
      throws SQLException {
    if (table.isEmpty()) {
      return 0;
    }
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
}
