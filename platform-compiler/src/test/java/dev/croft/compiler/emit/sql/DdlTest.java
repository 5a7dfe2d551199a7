package dev.croft.compiler.emit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.SampleModel;
import dev.croft.compiler.bundle.DatabaseShape;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DdlTest {
  private final DatabaseShape shape = ShapeOf.application(SampleModel.application());

  @Test
  void everythingShouldMakeTheDatabaseThatTheShapeDescribes() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : Ddl.everything(shape)) {
        statement.execute(sql);
      }
      for (DatabaseShape.Table table : shape.tables()) {
        List<String> types = new ArrayList<>();
        try (ResultSet rows =
            statement.executeQuery(
                """
                select attname || ' ' || format_type(atttypid, atttypmod)
                from pg_attribute
                where attrelid = '"app_shop"."%s"'::regclass and attnum > 0 order by attnum"""
                    .formatted(table.name()))) {
          while (rows.next()) {
            types.add(rows.getString(1));
          }
        }
        assertThat(types)
            .isEqualTo(
                table.columns().stream()
                    .map(column -> column.name() + " " + column.type())
                    .toList());
      }
      try (ResultSet rows =
          statement.executeQuery("select label from app_shop.status order by id")) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo("It's closed");
      }
    }
  }

  @Test
  void physicalNamesShouldBeSnakeCaseAndFitTheDatabase() {
    assertThat(PhysicalName.snake("placedAt")).isEqualTo("placed_at");
    assertThat(PhysicalName.snake("HTTPServer")).isEqualTo("http_server");
    assertThat(PhysicalName.fitting("é".repeat(100))).hasSizeLessThan(63);
    assertThat(PhysicalName.fitting("a".repeat(64)))
        .isNotEqualTo(PhysicalName.fitting("a".repeat(65)));
  }
}
