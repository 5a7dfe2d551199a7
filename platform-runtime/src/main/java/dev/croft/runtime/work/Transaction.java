package dev.croft.runtime.work;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The connection of a unit of work: taken at its first use, given back on every path. */
final class Transaction {
  private final DataSource source;
  private Connection connection;
  private boolean apart;
  private boolean begun;

  Transaction(DataSource source) {
    this.source = source;
  }

  /** From now on each statement may stand for itself. */
  void apart() {
    apart = true;
  }

  /** What comes belongs together, or keeps something open. */
  void together() {
    apart = false;
  }

  /** What a savepoint can be set in; null before the first use. */
  Connection begunIfOpen() throws SQLException {
    return connection == null ? null : connection();
  }

  Connection connection() throws SQLException {
    if (connection == null) {
      connection = source.getConnection();
    }
    begin();
    return connection;
  }

  private void begin() throws SQLException {
    if (!begun && !apart) {
      connection.setAutoCommit(false);
      begun = true;
    }
  }

  /** Null before the first use. */
  Connection open() {
    return connection;
  }

  void commit() throws SQLException {
    if (begun) {
      connection.commit();
    }
  }

  void close(boolean committed) throws SQLException {
    if (connection == null) {
      return;
    }
    try (Connection closing = connection) {
      if (begun) {
        if (!committed) {
          closing.rollback();
        }
        closing.setAutoCommit(true);
      }
    } finally {
      connection = null;
      begun = false;
    }
  }
}
