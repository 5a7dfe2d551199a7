package dev.croft.runtime.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * A place that a unit of work can go back to.
 *
 * @param savepoint null when nothing was asked of the database before
 * @param unsent how many emails waited for the commit
 */
public record Mark(Savepoint savepoint, int unsent) {
  static Mark of(Connection connection, int unsent) throws SQLException {
    return new Mark(connection == null ? null : connection.setSavepoint(), unsent);
  }

  void release(Connection connection) throws SQLException {
    if (savepoint != null) {
      connection.releaseSavepoint(savepoint);
    }
  }

  void back(Connection connection) throws SQLException {
    if (savepoint != null) {
      connection.rollback(savepoint);
      connection.releaseSavepoint(savepoint);
    } else if (connection != null) {
      connection.rollback();
    }
  }
}
