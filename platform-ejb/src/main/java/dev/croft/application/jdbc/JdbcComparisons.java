package dev.croft.application.jdbc;

import dev.croft.application.Comparison;
import dev.croft.application.Comparison.Database;
import dev.croft.application.Comparison.FileChange;
import dev.croft.application.Comparison.Hunk;
import dev.croft.application.Comparison.Side;
import dev.croft.application.Comparisons;
import dev.croft.application.compare.ArchiveContents;
import dev.croft.application.compare.DatabaseSteps;
import dev.croft.application.compare.ModelDifference;
import dev.croft.compiler.bundle.Manifest;
import dev.croft.deployment.Archives;
import dev.croft.deployment.jdbc.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares what the platform database keeps of versions: rows, archives and the models in them. */
public final class JdbcComparisons implements Comparisons {
  private static final int MOST_LINES = 3000;
  private static final int MOST_FILES = 500;

  private static final String VERSION =
      """
      select v.*, a.name, s.size from platform.version v join platform.application a using (context)
      join platform.archive s on s.sha256 = v.archive
      where v.context = ? and v.number = ?
      """;

  private final Sql sql;
  private final Archives archives;

  public JdbcComparisons(Sql sql, Archives archives) {
    this.sql = sql;
    this.archives = archives;
  }

  private record Stored(
      String application, Side side, String archive, Optional<Manifest> manifest) {}

  @Override
  public Optional<Comparison> between(
      String application, Optional<Integer> from, Optional<Integer> to) {
    String context = application.toLowerCase(Locale.ROOT);
    Optional<Integer> newer =
        to.or(
            () ->
                sql.first(
                    "select version from platform.application where context = ?",
                    row -> row.getInt(1),
                    context));
    Optional<Integer> older =
        from.or(
            () ->
                newer.flatMap(
                    number ->
                        sql.first(
                            "select number from platform.version where context = ? and number < ? order by number desc limit 1",
                            row -> row.getInt(1),
                            context,
                            number)));
    Optional<Stored> before = older.flatMap(number -> stored(context, number));
    Optional<Stored> after = newer.flatMap(number -> stored(context, number));
    return before.flatMap(then -> after.map(now -> compared(then, now)));
  }

  private Optional<Stored> stored(String context, int number) {
    return sql.first(VERSION, JdbcComparisons::stored, context, number);
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getString("name"),
        new Side(
            row.getInt("number"),
            row.getString("build"),
            row.getString("kind"),
            row.getString("user_name"),
            row.getString("message"),
            row.getTimestamp("created_at").toInstant(),
            row.getLong("size")),
        row.getString("archive"),
        manifest(row.getString("manifest")));
  }

  private static Optional<Manifest> manifest(String json) {
    try {
      return json == null
          ? Optional.empty()
          : Optional.of(Manifest.fromJson(json.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Comparison compared(Stored then, Stored now) {
    ArchiveContents before = contents(then.archive());
    ArchiveContents after = then.archive().equals(now.archive()) ? before : contents(now.archive());
    List<FileChange> files = before.differences(after);
    List<FileChange> shown = bounded(files);
    return new Comparison(
        now.application(),
        then.side(),
        now.side(),
        before.model().isPresent() && after.model().isPresent()
            ? ModelDifference.between(before.model().get(), after.model().get())
            : List.of(),
        shown,
        database(then, now),
        shown.equals(files));
  }

  private static Database database(Stored then, Stored now) {
    if (then.manifest().isEmpty() || now.manifest().isEmpty()) {
      return new Database(
          List.of(), "What an archive does with its tables is known to the archive alone.");
    }
    return DatabaseSteps.between(
        then.manifest().get().database(),
        now.manifest().get().database(),
        now.side().version() < then.side().version());
  }

  private static List<FileChange> bounded(List<FileChange> files) {
    List<FileChange> shown = new ArrayList<>();
    int room = MOST_LINES;
    for (FileChange file : files.subList(0, Math.min(files.size(), MOST_FILES))) {
      List<Hunk> hunks = new ArrayList<>();
      for (Hunk hunk : file.hunks()) {
        if (room > 0) {
          hunks.add(new Hunk(hunk.lines().subList(0, Math.min(room, hunk.lines().size()))));
        }
        room -= hunk.lines().size();
      }
      shown.add(
          new FileChange(file.path(), file.change(), file.bytesBefore(), file.bytesAfter(), hunks));
    }
    return shown;
  }

  private ArchiveContents contents(String sha256) {
    try {
      Path copy = Files.createTempFile("croft-compare", ".zip");
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
