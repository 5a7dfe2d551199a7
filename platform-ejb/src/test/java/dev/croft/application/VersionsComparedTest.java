package dev.croft.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.application.Comparison.Change;
import dev.croft.application.jdbc.JdbcComparisons;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.bundle.Bundle;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import dev.croft.deployment.jdbc.JdbcArchives;
import dev.croft.deployment.jdbc.Sql;
import dev.croft.environment.flyway.PlatformSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Versions as the platform database keeps them. */
class VersionsComparedTest {
  private static final String DESK =
      """
      application Desk "Desk"
      entity Customer {
        name Text(100)
      }
      """;

  private static EmbeddedPostgres postgres;
  private static Sql sql;
  private static JdbcArchives archives;
  private static Comparisons comparisons;

  @BeforeAll
  static void fill() throws IOException {
    postgres = EmbeddedPostgres.start();
    new PlatformSchema(postgres.getPostgresDatabase()).bringUpToDate();
    sql = new Sql(postgres.getPostgresDatabase());
    archives = new JdbcArchives(postgres.getPostgresDatabase());
    comparisons = new JdbcComparisons(sql, archives);
    application("desk", "Desk", "model", 2);
    model(1, DESK);
    model(2, DESK.replace("}", "  phone Phone?\n  unique name\n}"));
    model(3, DESK.replace("Text(100)", "Integer"));
    application("shop", "Shop", "archive", 2);
    archive(1, "a.txt", "same", "WEB-INF/lib/tool-1.jar", "old");
    archive(2, "a.txt", "same", "WEB-INF/lib/tool-2.jar", "newer");
  }

  @AfterAll
  static void close() throws IOException {
    postgres.close();
  }

  private static void application(String context, String name, String kind, int version) {
    sql.change(
        "insert into platform.application (context, name, title, kind, zone, version, state) values (?, ?, '', ?, 'default', ?, 'live')",
        context,
        name,
        kind,
        version);
  }

  private static void model(int number, String text) throws IOException {
    Bundle bundle =
        Compiler.build(Sources.of(new SourceFile("desk.croft", text))).bundle().orElseThrow();
    version("desk", number, "model", bundle.archive(), bundle.manifest().toJson());
  }

  private static void archive(int number, String... entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    version("shop", number, "archive", bytes.toByteArray(), null);
  }

  private static void version(
      String context, int number, String kind, byte[] archive, String manifest) throws IOException {
    sql.change(
        "insert into platform.version (context, number, kind, archive, file_type, build, manifest, user_name, message) values (?, ?, ?, ?, 'war', ?, ?, 'ada', 'why')",
        context,
        number,
        kind,
        archives.store(new ByteArrayInputStream(archive)),
        "build-" + number,
        manifest);
  }

  private static Comparison compared(String name, Integer from, Integer to) {
    return comparisons
        .between(name, Optional.ofNullable(from), Optional.ofNullable(to))
        .orElseThrow();
  }

  @Test
  void modelsShouldBeComparedByElementLineAndTable() {
    Comparison comparison = compared("Desk", 1, 2);
    assertThat(comparison.elements())
        .singleElement()
        .satisfies(element -> assertThat(element.name()).isEqualTo("Customer"))
        .satisfies(element -> assertThat(element.parts()).hasSize(2));
    assertThat(comparison.files())
        .singleElement()
        .satisfies(file -> assertThat(file.path()).isEqualTo("desk.croft"))
        .satisfies(file -> assertThat(file.hunks()).hasSize(1));
    assertThat(comparison.database().steps())
        .hasSize(3)
        .anyMatch(step -> step.contains("ADD COLUMN \"phone\""))
        .anyMatch(step -> step.contains("CREATE UNIQUE INDEX CONCURRENTLY"))
        .anyMatch(step -> step.contains("UNIQUE USING INDEX"));
    assertThat(comparison.to().user()).isEqualTo("ada");
    assertThat(comparison.to().bytes()).isPositive();
    assertThat(comparison.whole()).isTrue();
  }

  @Test
  void withoutNumbersTheVersionThatRunsShouldBeComparedWithTheOneBefore() {
    Comparison comparison = compared("desk", null, null);
    assertThat(comparison.from().version()).isEqualTo(1);
    assertThat(comparison.to().version()).isEqualTo(2);
  }

  @Test
  void theWayBackShouldOnlyTakeRulesAway() {
    assertThat(compared("Desk", 2, 1).database().steps())
        .singleElement()
        .asString()
        .contains("DROP CONSTRAINT");
  }

  @Test
  void whatAPublicationWouldRefuseShouldBeSaid() {
    assertThat(compared("Desk", 1, 3).database().note())
        .startsWith("A publication would be refused: Customer.name cannot change");
  }

  @Test
  void archivesShouldBeComparedByTheirEntries() {
    Comparison comparison = compared("Shop", 1, 2);
    assertThat(comparison.elements()).isEmpty();
    assertThat(comparison.files())
        .extracting(file -> file.path() + " " + file.change().word())
        .containsExactly("WEB-INF/lib/tool-1.jar removed", "WEB-INF/lib/tool-2.jar added");
    assertThat(comparison.files().getLast().change()).isEqualTo(Change.ADDED);
    assertThat(comparison.database().note()).contains("the archive alone");
  }

  @Test
  void aVersionThatIsNotThereShouldBeComparedWithNothing() {
    assertThat(comparisons.between("Desk", Optional.of(1), Optional.of(9))).isEmpty();
    assertThat(comparisons.between("Nobody", Optional.empty(), Optional.empty())).isEmpty();
  }
}
