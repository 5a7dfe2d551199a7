package dev.croft.identity;

import dev.croft.environment.flyway.PlatformSchema;
import dev.croft.environment.jpa.LocalMetadata;
import dev.croft.environment.jpa.Metadata;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A PostgreSQL of its own with the tables of users and settings. */
public final class IdentityDatabase implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final LocalMetadata metadata;

  private IdentityDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
    new PlatformSchema(dataSource()).bringUpToDate();
    metadata = new LocalMetadata(dataSource());
  }

  /** Starts it, empty. */
  public static IdentityDatabase start() throws IOException {
    return new IdentityDatabase(EmbeddedPostgres.start());
  }

  public DataSource dataSource() {
    return postgres.getPostgresDatabase();
  }

  /** What the stores work on. */
  public Metadata metadata() {
    return metadata.asShipped();
  }

  /** Everything gone, tables stay. */
  public void empty() throws SQLException {
    run("truncate platform.user_account, platform.user_group, platform.setting cascade");
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    metadata.close();
    postgres.close();
  }
}
