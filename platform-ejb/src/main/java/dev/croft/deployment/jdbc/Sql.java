package dev.croft.deployment.jdbc;

import dev.croft.deployment.DatabaseAway;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Short transactions on the platform database; a connection never outlives its block. */
public record Sql(DataSource platform) {

  /** Work inside one transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** One row. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Commits what the work did, or nothing. */
  public <T> T transaction(Work<T> work) {
    try (var connection = platform.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException failure) {
        connection.rollback();
        throw failure;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw readable(failure);
    }
  }

  /** As it is told: a database that is away, or one that refuses. */
  static RuntimeException readable(SQLException failure) {
    var state = failure.getSQLState();
    if (state == null
        || state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53")) {
      return new DatabaseAway(failure);
    }
    return new IllegalStateException(
        "the platform database refused: " + failure.getMessage(), failure);
  }

  public int change(String sql, Object... values) {
    return transaction(connection -> change(connection, sql, values));
  }

  public <T> List<T> list(String sql, Row<T> row, Object... values) {
    return transaction(connection -> list(connection, sql, row, values));
  }

  public <T> Optional<T> first(String sql, Row<T> row, Object... values) {
    return list(sql, row, values).stream().findFirst();
  }

  public static int change(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  public static <T> List<T> list(Connection connection, String sql, Row<T> row, Object... values)
      throws SQLException {
    try (var statement = prepared(connection, sql, values);
        var rows = statement.executeQuery()) {
      var result = new ArrayList<T>();
      while (rows.next()) {
        result.add(row.of(rows));
      }
      return result;
    }
  }

  public static <T> Optional<T> first(
      Connection connection, String sql, Row<T> row, Object... values) throws SQLException {
    return list(connection, sql, row, values).stream().findFirst();
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** A number that may be absent. */
  public static Integer integer(ResultSet row, String column) throws SQLException {
    var value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
