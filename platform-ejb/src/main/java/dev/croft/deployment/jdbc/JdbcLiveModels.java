package dev.croft.deployment.jdbc;

import dev.croft.compiler.bundle.Manifest;
import dev.croft.compiler.source.Sources;
import dev.croft.deployment.Archives;
import dev.croft.deployment.LiveModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The models of the versions that are wanted, as rows and archives. */
public final class JdbcLiveModels implements LiveModels {
  private static final String WANTED =
      """
      select a.name, a.context, a.zone, a.probe, v.build, v.archive, v.manifest from platform.application a
      join platform.version v on v.context = a.context and v.number = a.version
      where a.kind = 'model' and a.state <> 'removed'
      """;

  private final Sql sql;
  private final Archives archives;

  public JdbcLiveModels(Sql sql, Archives archives) {
    this.sql = sql;
    this.archives = archives;
  }

  @Override
  public Optional<LiveModel> named(String application) {
    return sql.first(
            WANTED + " and a.context = ?",
            JdbcLiveModels::model,
            application.toLowerCase(Locale.ROOT))
        .filter(it -> it.name().equals(application));
  }

  /** Only a manifest that says so is read: most applications use no other. */
  @Override
  public List<LiveModel> consumers() {
    return sql.list(
        WANTED + " and a.state = 'live' and v.manifest like '%\"uses\"%' order by a.context",
        JdbcLiveModels::model);
  }

  @Override
  public List<String> names() {
    return sql.list(
        "select name from platform.application where kind = 'model' and state <> 'removed'",
        row -> row.getString(1));
  }

  private static LiveModel model(ResultSet row) throws SQLException {
    Manifest manifest = JdbcControllerDesk.manifest(row.getString("manifest"));
    return new LiveModel(
        row.getString("name"),
        row.getString("context"),
        row.getString("build"),
        row.getString("archive"),
        row.getString("zone"),
        row.getString("probe"),
        manifest.uses().stream().map(Manifest.Uses::application).toList());
  }

  @Override
  public Sources sources(LiveModel model) throws IOException {
    return sources(model.archive())
        .orElseThrow(() -> new IOException("the archive of " + model.name() + " has no model"));
  }

  @Override
  public Optional<Sources> sources(String archive) throws IOException {
    Path copy = Files.createTempFile("croft-model", ".war");
    try {
      archives.fetch(archive, copy);
      try (ZipFile zip = new ZipFile(copy.toFile())) {
        ZipEntry model = zip.getEntry(Manifest.MODEL_PATH);
        return model == null
            ? Optional.empty()
            : Optional.of(Sources.ofZip(zip.getInputStream(model)));
      }
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
