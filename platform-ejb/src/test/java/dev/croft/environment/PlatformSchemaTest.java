package dev.croft.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.environment.flyway.PlatformSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PlatformSchemaTest {
  @Test
  void frontEndsThatStartTogetherShouldFindTheSchemaMadeOnce() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        ExecutorService both = Executors.newFixedThreadPool(2)) {
      PlatformSchema schema = new PlatformSchema(postgres.getPostgresDatabase());
      Callable<Boolean> start =
          () -> {
            schema.bringUpToDate();
            return true;
          };
      for (Future<Boolean> started : both.invokeAll(List.of(start, start))) {
        assertThat(started.get()).isTrue();
      }
      schema.bringUpToDate();

      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select count(*), count(distinct version) from platform.flyway_schema_history"
                      + " where version is not null and success")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isPositive().isEqualTo(rows.getInt(2));
      }
    }
  }
}
