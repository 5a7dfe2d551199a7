package dev.croft.it.environment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of one application, read and filled by SQL past everything that was generated. */
public final class TablesOf implements AutoCloseable {
  private final Connection connection;

  private TablesOf(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param schema of the application, such as {@code app_orders}
   */
  public static TablesOf application(RunningEnvironment environment, String schema) {
    String url =
        "jdbc:postgresql://127.0.0.1:%d/platform?currentSchema=%s"
            .formatted(environment.ports().database(), schema);
    try {
      return new TablesOf(
          DriverManager.getConnection(url, "croft", environment.secret("database-owner")));
    } catch (SQLException e) {
      throw new IllegalStateException("no way into " + schema, e);
    }
  }

  /** The only value of the only row, as PostgreSQL writes it; null when it is empty. */
  public String value(String query, Object... parameters) {
    List<String> rows = rows(query, parameters);
    if (rows.size() != 1) {
      throw new AssertionError(rows.size() + " rows: " + query);
    }
    return rows.get(0);
  }

  /** How many rows a condition finds, as in {@code count("customer where name = ?", "Ada")}. */
  public int count(String from, Object... parameters) {
    return Integer.parseInt(value("select count(*) from " + from, parameters));
  }

  /** The rows in their order, their values divided by {@code " | "}. */
  public List<String> rows(String query, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int at = 0; at < parameters.length; at++) {
        statement.setObject(at + 1, parameters[at]);
      }
      try (ResultSet found = statement.executeQuery()) {
        List<String> rows = new ArrayList<>();
        while (found.next()) {
          rows.add(row(found));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** Fills the tables with the statements of a file of the tests. */
  public void fill(String file) {
    try (InputStream in = TablesOf.class.getResourceAsStream(file);
        Statement statement = connection.createStatement()) {
      statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(file, e);
    }
  }

  private static String row(ResultSet found) throws SQLException {
    int columns = found.getMetaData().getColumnCount();
    if (columns == 1) {
      return found.getString(1);
    }
    List<String> values = new ArrayList<>();
    for (int at = 1; at <= columns; at++) {
      values.add(found.getString(at));
    }
    return String.join(" | ", values);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
