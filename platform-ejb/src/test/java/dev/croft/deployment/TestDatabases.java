package dev.croft.deployment;

import dev.croft.environment.flyway.PlatformSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One PostgreSQL for all tests of a run, and a database of its own, with all tables, for each. */
final class TestDatabases {
  private static final String USER = "postgres";
  private static final String TEMPLATE = "croft_template";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static EmbeddedPostgres postgres;

  private TestDatabases() {}

  /** The name of a new one, with all tables and nothing in them. */
  static synchronized String fresh() {
    if (postgres == null) {
      postgres = started();
    }
    return copyOf(TEMPLATE);
  }

  /** The name of a new one with all that is in another, to which nobody is connected. */
  static String copyOf(String other) {
    String name = "farm_" + COUNT.incrementAndGet();
    execute("create database " + name + " template " + other);
    return name;
  }

  static DataSource named(String name) {
    return postgres.getDatabase(USER, name);
  }

  private static EmbeddedPostgres started() {
    try {
      postgres = EmbeddedPostgres.start();
      execute("create role croft_app");
      execute("create database " + TEMPLATE);
      new PlatformSchema(postgres.getDatabase(USER, TEMPLATE)).bringUpToDate();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void execute(String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
