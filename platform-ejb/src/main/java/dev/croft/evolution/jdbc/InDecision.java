package dev.croft.evolution.jdbc;

import dev.croft.evolution.Change;
import dev.croft.evolution.Evolution;
import dev.croft.evolution.Lock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Changes of the catalog inside the transaction that decides. */
final class InDecision {
  /** All tables together: requests of the first one wait until the last one is there. */
  private static final int ALL_TABLES_MILLIS = 500;

  private final Connection connection;
  private final String schema;

  InDecision(Connection connection, String schema) {
    this.connection = connection;
    this.schema = schema;
  }

  void run(List<Change> changes) throws SQLException {
    // What only reads comes first, so that nobody waits for it.
    var ordered =
        changes.stream()
            .sorted(Comparator.comparing(change -> change.hold().lock() != Lock.NONE))
            .toList();
    var locked = false;
    for (var change : ordered) {
      if (change.hold().lock() != Lock.NONE && !locked) {
        lock(changes);
        locked = true;
      }
      patiently(change.sql());
    }
    if (locked) {
      execute(connection, "SET LOCAL lock_timeout = 0");
    }
  }

  private void lock(List<Change> changes) throws SQLException {
    var began = System.nanoTime();
    for (var table : modes(changes).entrySet()) {
      var spent = (System.nanoTime() - began) / 1_000_000;
      var left = Math.min(OwnerSession.MOMENT_MILLIS, ALL_TABLES_MILLIS - spent);
      execute(connection, "SET LOCAL lock_timeout = " + Math.max(1, left));
      patiently(
          "LOCK TABLE "
              + Evolution.quoted(schema)
              + "."
              + Evolution.quoted(table.getKey())
              + " IN "
              + table.getValue()
              + " MODE");
    }
  }

  private void patiently(String sql) throws SQLException {
    try {
      execute(connection, sql);
    } catch (SQLException failure) {
      if (Trouble.isBusy(failure)) {
        throw new TablesBusy(failure);
      }
      throw failure;
    }
  }

  private static SortedMap<String, String> modes(List<Change> changes) {
    var modes = new TreeMap<String, String>();
    for (var change : changes) {
      var hold = change.hold();
      for (var table : List.of(hold.table(), hold.target())) {
        if (!table.isEmpty()) {
          switch (hold.lock()) {
            case ALL -> modes.put(table, "ACCESS EXCLUSIVE");
            case WRITERS -> modes.putIfAbsent(table, "SHARE ROW EXCLUSIVE");
            case NONE -> {}
          }
        }
      }
    }
    return modes;
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
