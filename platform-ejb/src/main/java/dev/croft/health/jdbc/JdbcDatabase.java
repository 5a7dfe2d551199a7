package dev.croft.health.jdbc;

import dev.croft.health.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Asks the platform database whether it is there. */
public final class JdbcDatabase implements Database {
  private static final int PATIENCE_SECONDS = 2;

  private final DataSource database;

  public JdbcDatabase(DataSource database) {
    this.database = database;
  }

  @Override
  public void ask() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(PATIENCE_SECONDS);
      statement.execute("select 1");
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
