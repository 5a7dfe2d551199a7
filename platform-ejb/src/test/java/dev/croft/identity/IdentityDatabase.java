package dev.croft.identity;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A PostgreSQL of its own with the tables of users and settings. */
public final class IdentityDatabase implements AutoCloseable {
  private final EmbeddedPostgres postgres;

  private IdentityDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts it, empty. */
  public static IdentityDatabase start() throws IOException, SQLException {
    IdentityDatabase database = new IdentityDatabase(EmbeddedPostgres.start());
    database.run("create schema platform");
    try (InputStream migration =
        IdentityDatabase.class.getResourceAsStream("/db/migration/V2__identity.sql")) {
      database.run(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
    }
    return database;
  }

  public DataSource dataSource() {
    return postgres.getPostgresDatabase();
  }

  /** Everything gone, tables stay. */
  public void empty() throws SQLException {
    run("truncate platform.user_account, platform.setting cascade");
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
