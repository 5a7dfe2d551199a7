package dev.croft.evolution.jdbc;

import dev.croft.evolution.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * A connection that alone changes the tables of one schema outside of decisions. What an earlier
 * one, whose process has died, is still busy with is ended.
 */
final class OwnerSession implements AutoCloseable {
  /** So long may requests have to wait behind a lock that does not come. */
  static final int MOMENT_MILLIS = 300;

  private static final int LOOKS = 20;
  private static final String KEY = "hashtextextended('croft evolution of ' || ?, 0)";

  private final Connection connection;
  private final String schema;
  private final Duration patience;

  private OwnerSession(Connection connection, String schema, Duration patience) {
    this.connection = connection;
    this.schema = schema;
    this.patience = patience;
  }

  static OwnerSession open(DataSource owner, String schema, Duration patience, Fence fence)
      throws SQLException {
    var session = new OwnerSession(owner.getConnection(), schema, patience);
    try {
      session.alone();
      fence.demand(session.connection);
      return session;
    } catch (SQLException | RuntimeException failure) {
      session.close();
      throw failure;
    }
  }

  private void alone() throws SQLException {
    for (int look = 1; !asked("select pg_try_advisory_lock(" + KEY + ")"); look++) {
      if (look % LOOKS == 0) {
        // Whoever holds it has lost the lease: the caller has one, or there would be no caller.
        asked(
            "select bool_or(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and granted and objsubid = 1"
                + " and ((classid::bigint << 32) | objid::bigint) = "
                + KEY);
      }
      pause(50);
    }
  }

  private boolean asked(String question) throws SQLException {
    try (var statement = connection.prepareStatement(question)) {
      statement.setString(1, schema);
      try (var row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  Connection connection() {
    return connection;
  }

  /** The clock of the database is the only one here. */
  private void pause(int millis) throws SQLException {
    execute("select pg_sleep(" + millis / 1000.0 + ")");
  }

  void run(Change change) throws SQLException {
    switch (change.manner()) {
      case NEW -> together(List.of(change.sql()));
      case BRIEF -> brief(change.sql());
      case LONG -> lengthy(change.sql());
      case BATCHES -> batches(change.sql());
    }
  }

  /** All or none of them. */
  void together(List<String> statements) throws SQLException {
    connection.setAutoCommit(false);
    try {
      for (var sql : statements) {
        execute(sql);
      }
      connection.commit();
    } catch (SQLException failure) {
      connection.rollback();
      throw failure;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** Requests queue behind a lock that waits, so it gives way and comes again. */
  void brief(String sql) throws SQLException {
    execute("set lock_timeout = " + MOMENT_MILLIS);
    var tries = Math.max(1, patience.toMillis() / (2 * MOMENT_MILLIS));
    for (int attempt = 1; ; attempt++) {
      try {
        execute(sql);
        return;
      } catch (SQLException failure) {
        if (!Trouble.isBusy(failure) || attempt >= tries) {
          throw failure;
        }
      }
      pause(MOMENT_MILLIS);
    }
  }

  void lengthy(String sql) throws SQLException {
    execute("set lock_timeout = " + patience.toMillis());
    execute(sql);
  }

  /** Short transactions, so that nobody waits long for a row. */
  private void batches(String sql) throws SQLException {
    execute("set lock_timeout = " + patience.toMillis());
    try (var statement = connection.prepareStatement(sql)) {
      var after = Long.MIN_VALUE;
      for (var more = true; more; ) {
        statement.setLong(1, after);
        try (var row = statement.executeQuery()) {
          row.next();
          after = row.getLong(1);
          more = !row.wasNull();
        }
      }
    }
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      execute("reset lock_timeout");
      asked("select pg_advisory_unlock(" + KEY + ")");
    }
  }
}
