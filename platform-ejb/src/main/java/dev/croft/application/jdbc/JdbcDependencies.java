package dev.croft.application.jdbc;

import dev.croft.application.Dependencies;
import dev.croft.application.Dependencies.DeclaredHere;
import dev.croft.application.Dependencies.Library;
import dev.croft.application.Dependencies.RoleInUse;
import dev.croft.application.Dependencies.Table;
import dev.croft.application.Dependencies.Used;
import dev.croft.application.KnownDependencies;
import dev.croft.application.compare.ArchiveContents;
import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.bundle.Manifest;
import dev.croft.deployment.Archives;
import dev.croft.deployment.LiveModels.LiveModel;
import dev.croft.deployment.jdbc.JdbcLiveModels;
import dev.croft.deployment.jdbc.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what an application stands on from its manifest and its archive. */
public final class JdbcDependencies implements KnownDependencies {
  private static final String GENERATED = "java:jboss/datasources/CroftApplications";

  private static final String GRANTED =
      """
      select (select count(*) from platform.role_grant where context = ? and role = ?) as users,
             (select count(*) from platform.group_role where context = ? and role = ?) as groups
      """;

  private final Sql sql;
  private final Archives archives;

  public JdbcDependencies(Sql sql, Archives archives) {
    this.sql = sql;
    this.archives = archives;
  }

  private record Live(String name, String context, String archive, String manifest) {}

  @Override
  public Optional<Dependencies> of(String application) {
    return sql.first(
            """
            select a.name, a.context, v.archive, v.manifest from platform.application a
            join platform.version v on v.context = a.context and v.number = a.version where a.context = ?
            """,
            row ->
                new Live(
                    row.getString("name"),
                    row.getString("context"),
                    row.getString("archive"),
                    row.getString("manifest")),
            application.toLowerCase(Locale.ROOT))
        .map(this::dependencies);
  }

  private Dependencies dependencies(Live live) {
    ArchiveContents contents = contents(live.archive());
    List<Library> libraries =
        contents.entries().entrySet().stream()
            .filter(entry -> entry.getKey().endsWith(".jar"))
            .map(entry -> new Library(entry.getKey(), entry.getValue().bytes()))
            .toList();
    if (live.manifest() == null) {
      List<String> named = contents.dataSources();
      return new Dependencies(
          live.name(),
          "",
          List.of(),
          List.of(),
          List.of(),
          libraries,
          named.isEmpty() ? List.of("java:comp/DefaultDataSource") : named,
          List.of(),
          List.of());
    }
    Manifest manifest = manifest(live.manifest());
    return new Dependencies(
        live.name(),
        manifest.schema(),
        manifest.database().tables().stream().map(JdbcDependencies::table).toList(),
        manifest.roles().stream().map(role -> granted(live.context(), role)).toList(),
        settings(live.name(), manifest),
        libraries,
        List.of(GENERATED),
        manifest.uses().stream().map(it -> new Used(it.application(), it.elements())).toList(),
        usedBy(live.name()));
  }

  private List<String> usedBy(String application) {
    return new JdbcLiveModels(sql, archives)
        .consumers().stream()
            .filter(it -> it.uses().contains(application))
            .map(LiveModel::name)
            .toList();
  }

  private static Table table(DatabaseShape.Table table) {
    return new Table(
        table.name(),
        table.element(),
        table.purpose().name().toLowerCase(Locale.ROOT),
        table.foreignKeys().stream()
            .map(DatabaseShape.ForeignKey::table)
            .distinct()
            .sorted()
            .toList());
  }

  private RoleInUse granted(String context, Manifest.Role role) {
    return sql.first(
            GRANTED,
            row ->
                new RoleInUse(
                    context + "/" + role.name(),
                    role.description() == null ? "" : role.description(),
                    row.getLong("users"),
                    row.getLong("groups")),
            context,
            role.name(),
            context,
            role.name())
        .orElseThrow();
  }

  private List<DeclaredHere> settings(String application, Manifest manifest) {
    Set<String> changed =
        new HashSet<>(
            sql.list(
                "select key from platform.setting where lower(application) = lower(?)",
                row -> row.getString(1),
                application));
    return manifest.settings().stream()
        .map(
            setting ->
                new DeclaredHere(setting.name(), setting.type(), changed.contains(setting.name())))
        .toList();
  }

  private static Manifest manifest(String json) {
    try {
      return Manifest.fromJson(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ArchiveContents contents(String sha256) {
    try {
      Path copy = Files.createTempFile("croft-depend", ".zip");
      try {
        archives.fetch(sha256, copy);
        return ArchiveContents.of(copy);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The archive " + sha256 + " cannot be read.", e);
    }
  }
}
