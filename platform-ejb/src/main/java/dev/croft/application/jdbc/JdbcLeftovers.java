package dev.croft.application.jdbc;

import dev.croft.application.Leftovers;
import dev.croft.application.LeftoversRefused;
import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.bundle.Manifest;
import dev.croft.deployment.jdbc.Sql;
import dev.croft.evolution.Evolution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Leftovers as the catalog and the manifests of all versions tell them. */
public final class JdbcLeftovers implements Leftovers {
  private static final System.Logger LOG = System.getLogger(JdbcLeftovers.class.getName());
  private static final int MOST_DROPPED = 100;
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private static final String VERSIONS =
      """
      select v.number, v.manifest, v.number = a.version as live, a.name from platform.version v join platform.application a using (context)
      where context = ? and v.manifest is not null and not v.retired and a.state <> 'removed'
      """;

  private final Sql sql;

  public JdbcLeftovers(Sql sql) {
    this.sql = sql;
  }

  private record Version(int number, DatabaseShape shape, boolean live, String application) {}

  @Override
  public Optional<Found> of(String application) {
    return sql.transaction(connection -> found(connection, context(application)));
  }

  private static String context(String application) {
    return application.toLowerCase(Locale.ROOT);
  }

  private static Optional<Found> found(Connection connection, String context) throws SQLException {
    var versions =
        Sql.list(
            connection,
            VERSIONS,
            row ->
                new Version(
                    row.getInt("number"),
                    shape(row.getString("manifest")),
                    row.getBoolean("live"),
                    row.getString("name")),
            context);
    var live = versions.stream().filter(Version::live).findFirst();
    if (live.isEmpty()) {
      return Optional.empty();
    }
    var others =
        versions.stream()
            .filter(version -> !version.live())
            .collect(Collectors.toMap(Version::number, Version::shape, (a, b) -> a, TreeMap::new));
    return Optional.of(
        new Found(
            live.get().application(),
            live.get().number(),
            new LeftoverReader(connection, live.get().shape(), others).all(),
            dropped(connection, context)));
  }

  private static DatabaseShape shape(String manifest) {
    try {
      return Manifest.fromJson(manifest.getBytes(StandardCharsets.UTF_8)).database();
    } catch (IOException e) {
      throw new UncheckedIOException("The manifest of a version cannot be read.", e);
    }
  }

  private static List<Dropped> dropped(Connection connection, String context) throws SQLException {
    return Sql.list(
        connection,
        "select * from platform.dropped where context = ? order by number desc limit ?",
        row ->
            new Dropped(
                row.getString("thing"),
                row.getLong("rows"),
                row.getLong("bytes"),
                row.getString("retired"),
                row.getString("user_name"),
                row.getTimestamp("at").toInstant()),
        context,
        MOST_DROPPED);
  }

  @Override
  public Found drop(String application, Wish wish, String user) {
    var context = context(application);
    return sql.transaction(
        connection -> {
          nobodyPublishes(connection, context);
          var found = found(connection, context).orElseThrow(() -> unknown(application));
          var chosen = chosen(found, wish);
          var retired = retired(chosen, wish);
          for (var thing : chosen) {
            dropped(connection, context, thing, retired, user);
          }
          return found(connection, context).orElseThrow();
        });
  }

  /** Publications of the application wait until this transaction ends, and this one for theirs. */
  private static void nobodyPublishes(Connection connection, String context) throws SQLException {
    Sql.first(
        connection,
        "select 1 from (select pg_advisory_xact_lock(hashtext('croft: turns'))) as taken",
        row -> row.getInt(1));
    var open =
        Sql.first(
            connection,
            "select id from platform.publication where state in ('queued', 'running') and (context is null or context = ?) limit 1",
            row -> row.getLong(1),
            context);
    if (open.isPresent()) {
      throw new LeftoversRefused(
          "Publication " + open.get() + " is under way, and may need what would be dropped.",
          "Try again when it has ended.");
    }
  }

  private static LeftoversRefused unknown(String application) {
    return new LeftoversRefused(
        "There is no application " + application + " made from a model.",
        "`croft apps` lists the applications.");
  }

  private static List<Leftover> chosen(Found found, Wish wish) {
    var chosen = new ArrayList<Leftover>();
    for (var name : new TreeSet<>(wish.names())) {
      chosen.add(
          found.things().stream()
              .filter(thing -> thing.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new LeftoversRefused(
                          "The live version needs " + name + ", or the database has no such thing.",
                          "`croft plan --contract "
                              + found.application()
                              + "` lists what is left.")));
    }
    if (chosen.isEmpty()) {
      throw new LeftoversRefused(
          "Nothing was named.",
          "`croft plan --contract " + found.application() + "` lists what is left.");
    }
    return chosen;
  }

  private static TreeSet<Integer> retired(List<Leftover> chosen, Wish wish) {
    var retired = new TreeSet<Integer>();
    chosen.forEach(thing -> retired.addAll(thing.neededBy()));
    if (!retired.isEmpty() && !wish.retire()) {
      throw new LeftoversRefused(
          "A rollback may bring back "
              + (retired.size() == 1 ? "version " : "versions ")
              + text(retired)
              + ", which would need it.",
          "Say --retire to give them up for good.");
    }
    return retired;
  }

  private static String text(TreeSet<Integer> versions) {
    return versions.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static void dropped(
      Connection connection, String context, Leftover thing, TreeSet<Integer> retired, String user)
      throws SQLException {
    var schema =
        shape(
                Sql.first(
                        connection,
                        "select v.manifest from platform.version v join platform.application a using (context) where context = ? and number = a.version",
                        row -> row.getString(1),
                        context)
                    .orElseThrow())
            .schema();
    Sql.change(connection, "set local lock_timeout = 500");
    try {
      Sql.change(connection, statement(schema, thing));
    } catch (SQLException failure) {
      if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
        throw new LeftoversRefused(
            "A long transaction uses " + thing.name() + "; nothing was dropped.", "Try again.");
      }
      throw failure;
    }
    for (var version : thing.neededBy()) {
      Sql.change(
          connection,
          "update platform.version set retired = true where context = ? and number = ?",
          context,
          version);
    }
    Sql.change(
        connection,
        "insert into platform.dropped (context, thing, rows, bytes, retired, user_name) values (?, ?, ?, ?, ?, ?)",
        context,
        thing.name(),
        thing.rows(),
        thing.bytes(),
        text(new TreeSet<>(thing.neededBy())),
        user);
    LOG.log(
        System.Logger.Level.INFO,
        "{0} dropped {1} of {2}: {3} rows, versions given up: {4}",
        user,
        thing.name(),
        context,
        thing.rows(),
        retired);
  }

  private static String statement(String schema, Leftover thing) {
    if (thing.kind().equals("table")) {
      return "DROP TABLE " + Evolution.quoted(schema) + "." + Evolution.quoted(thing.name());
    }
    var dot = thing.name().indexOf('.');
    return "ALTER TABLE "
        + Evolution.quoted(schema)
        + "."
        + Evolution.quoted(thing.name().substring(0, dot))
        + " DROP COLUMN "
        + Evolution.quoted(thing.name().substring(dot + 1));
  }
}
