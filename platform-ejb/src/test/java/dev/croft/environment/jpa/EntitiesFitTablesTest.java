package dev.croft.environment.jpa;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.croft.deployment.DatabaseAway;
import dev.croft.environment.flyway.PlatformSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EntitiesFitTablesTest {
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void aColumnThatIsMissingShouldBeNamedBeforeAnythingIsRead() throws Exception {
    DataSource database = postgres.getPostgresDatabase();
    new PlatformSchema(database).bringUpToDate();
    new LocalMetadata(database).close();
    run(database, "alter table platform.setting drop column changed_by");

    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> new LocalMetadata(database))
        .havingRootCause()
        .withMessageContaining("changed_by")
        .withMessageContaining("setting");
  }

  @Test
  void aDatabaseThatIsAwayShouldBeSaidInTheWordsOfThePlatform() throws Exception {
    DataSource database = postgres.getTemplateDatabase();
    new PlatformSchema(database).bringUpToDate();
    try (LocalMetadata metadata = new LocalMetadata(database)) {
      assertThatExceptionOfType(DatabaseAway.class)
          .isThrownBy(
              () ->
                  metadata
                      .asShipped()
                      .inTransaction(
                          entities ->
                              entities
                                  .createNativeQuery(
                                      "select pg_terminate_backend(pg_backend_pid())")
                                  .getResultList()));
    }
  }

  private static void run(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
