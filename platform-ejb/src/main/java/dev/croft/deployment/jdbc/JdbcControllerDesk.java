package dev.croft.deployment.jdbc;

import dev.croft.compiler.bundle.Manifest;
import dev.croft.deployment.Build;
import dev.croft.deployment.ControllerDesk;
import dev.croft.deployment.Order;
import dev.croft.deployment.Publications;
import dev.croft.evolution.jdbc.DatabaseFollows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The controller's rows. */
public final class JdbcControllerDesk implements ControllerDesk {
  /** A front end that has not been heard of for so long does not answer. */
  static final String SILENT = "interval '5 seconds'";

  private final Sql sql;
  private final Decisions decisions;
  private final DatabaseFollows database;

  public JdbcControllerDesk(Sql sql, DatabaseFollows database) {
    this.sql = sql;
    this.database = database;
    this.decisions = new Decisions(database);
  }

  @Override
  public List<Order> open(long epoch) {
    return sql.list(
        """
        select distinct on (coalesce(context, 'publication ' || id)) p.*,
          exists (select 1 from platform.publication_step s where s.publication = p.id and s.step = 'decided' and s.state = 'done') as decided
        from platform.publication p where state in ('queued', 'running')
        order by coalesce(context, 'publication ' || id), (state = 'running') desc, id
        """,
        JdbcControllerDesk::order);
  }

  private static Order order(ResultSet row) throws SQLException {
    return new Order(
        row.getLong("id"),
        row.getString("context"),
        row.getString("name"),
        Order.Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
        Publications.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("file"),
        row.getString("zone"),
        row.getString("probe"),
        row.getString("message"),
        row.getString("user_name"),
        row.getString("source"),
        Sql.integer(row, "target"),
        row.getBoolean("drop_data"),
        row.getBoolean("decided"));
  }

  @Override
  public void begin(long epoch, Order order, String context) {
    guarded(
        epoch,
        "update platform.publication set context = ?, name = coalesce(name, ?), state = 'running', epoch = ? where id = ?",
        context,
        context,
        epoch,
        order.id());
  }

  @Override
  public void step(
      long epoch, Order order, String step, String frontEnd, String state, String message) {
    sql.transaction(
        connection -> {
          JdbcLease.demand(connection, epoch);
          Sql.change(
              connection,
              "update platform.publication set step = ?, state = 'running', epoch = ? where id = ?",
              step,
              epoch,
              order.id());
          return Sql.change(
              connection,
              "insert into platform.publication_step (publication, step, front_end, state, message) values (?, ?, ?, ?, ?)",
              order.id(),
              step,
              frontEnd,
              state,
              message);
        });
  }

  @Override
  public void end(long epoch, Order order, Ending ending, String reason, String problems) {
    guarded(
        epoch,
        "update platform.publication set state = ?, step = 'end', reason = ?, problems = ?, ended_at = now() where id = ?",
        ending.name().toLowerCase(Locale.ROOT),
        reason,
        problems,
        order.id());
  }

  private void guarded(long epoch, String statement, Object... values) {
    sql.transaction(
        connection -> {
          JdbcLease.demand(connection, epoch);
          return Sql.change(connection, statement, values);
        });
  }

  @Override
  public List<Target> targets(String zone) {
    return sql.list(
        "select name, heartbeat_at > now() - "
            + SILENT
            + " as answers from platform.front_end"
            + " where not disabled and ? = any (string_to_array(zones, ',')) order by name",
        row -> new Target(row.getString("name"), row.getBoolean("answers")),
        zone);
  }

  @Override
  public void askToStage(long epoch, String frontEnd, String sha256) {
    guarded(
        epoch,
        """
        insert into platform.staging (front_end, sha256, state) values (?, ?, 'wanted')
        on conflict (front_end, sha256) do update set state = 'wanted', message = ''
        """,
        frontEnd,
        sha256);
  }

  @Override
  public Optional<Report> staging(String frontEnd, String sha256) {
    return sql.first(
        "select state, message from platform.staging where front_end = ? and sha256 = ? and state <> 'wanted'",
        row -> new Report(row.getString("state").equals("done"), row.getString("message")),
        frontEnd,
        sha256);
  }

  @Override
  public Optional<Report> reported(String frontEnd, String context, long decision) {
    return sql.first(
        "select state, message from platform.actual where front_end = ? and context = ? and decision = ?",
        row -> new Report(!row.getString("state").equals("failed"), row.getString("message")),
        frontEnd,
        context,
        decision);
  }

  @Override
  public Decision decide(long epoch, Order order, Build build, List<String> frontEnds) {
    return sql.transaction(
        connection -> {
          JdbcLease.demand(connection, epoch);
          return decisions.decide(connection, order, build, frontEnds);
        });
  }

  @Override
  public Decision undo(long epoch, Order order) {
    return sql.transaction(
        connection -> {
          JdbcLease.demand(connection, epoch);
          return decisions.undo(connection, order);
        });
  }

  @Override
  public void catchUp(long epoch) {
    sql.transaction(
        connection -> {
          JdbcLease.demand(connection, epoch);
          return Sql.change(
              connection,
              """
              insert into platform.wanted (front_end, context, version, build, archive, file_type, model, probe, decision)
              select f.name, a.context, v.number, v.build, v.archive, v.file_type, v.kind = 'model', a.probe, nextval('platform.decision')
              from platform.application a
              join platform.version v on v.context = a.context and v.number = a.version
              join platform.front_end f on not f.disabled and a.zone = any (string_to_array(f.zones, ','))
              left join platform.wanted w on w.front_end = f.name and w.context = a.context
              where a.state = 'live' and (w.front_end is null or w.archive is distinct from v.archive)
                and not exists (select 1 from platform.publication p where p.context = a.context and p.state in ('queued', 'running'))
              on conflict (front_end, context) do update set version = excluded.version, build = excluded.build, archive = excluded.archive,
                file_type = excluded.file_type, model = excluded.model, probe = excluded.probe, decision = excluded.decision
              """);
        });
  }

  @Override
  public Optional<Decision> decisionOf(Order order) {
    return sql.first(
        """
        select max(w.decision) as decision, coalesce(max(p.version), 0) as version
        from platform.publication p join platform.wanted w on w.context = p.context where p.id = ?
          and exists (select 1 from platform.publication_step s where s.publication = p.id and s.step = 'decided' and s.state = 'done')
        having max(w.decision) is not null
        """,
        row -> new Decision(row.getLong("decision"), row.getInt("version")),
        order.id());
  }

  @Override
  public void prepare(Build build) {
    database.prove(build.manifest().database(), previous(build.context()));
  }

  private dev.croft.compiler.bundle.DatabaseShape previous(String context) {
    return version(context, null).map(Build::manifest).map(Manifest::database).orElse(null);
  }

  @Override
  public Optional<Build> version(String context, Integer numberOrNull) {
    return sql.first(
        """
        select a.name, v.* from platform.version v join platform.application a using (context)
        where context = ? and number = coalesce(?, a.version)
        """,
        JdbcControllerDesk::build,
        context,
        numberOrNull);
  }

  private static Build build(ResultSet row) throws SQLException {
    return new Build(
        row.getString("context"),
        row.getString("name"),
        row.getString("archive"),
        row.getString("file_type"),
        row.getString("build"),
        manifest(row.getString("manifest")),
        row.getInt("number"));
  }

  static Manifest manifest(String json) {
    try {
      return json == null ? null : Manifest.fromJson(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<String> zoneOf(String context) {
    return sql.first(
        "select zone from platform.application where context = ? and state <> 'removed'",
        row -> row.getString(1),
        context);
  }
}
