package dev.croft.deployment.jdbc;

import dev.croft.compiler.bundle.Manifest;
import dev.croft.deployment.Build;
import dev.croft.deployment.ControllerDesk;
import dev.croft.deployment.Order;
import dev.croft.deployment.Publications;
import dev.croft.evolution.jdbc.DatabaseFollows;
import dev.croft.failpoint.Failpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The controller's rows. */
public final class JdbcControllerDesk implements ControllerDesk {
  /** A front end that has not been heard of for so long does not answer. */
  static final String SILENT = "interval '5 seconds'";

  /** After so long it is not only slow. */
  private static final String LOST = "interval '15 seconds'";

  private final Sql sql;
  private final Decisions decisions;
  private final TablesBesideWork tables;

  public JdbcControllerDesk(Sql sql, DatabaseFollows database) {
    this.sql = sql;
    this.tables = new TablesBesideWork(sql, database);
    this.decisions = new Decisions(database);
  }

  @Override
  public List<Order> open(long epoch) {
    return sql.list(
        """
        select * from platform.publication p where p.state in ('queued', 'running') and p.lead is null
          and (p.context is null or not exists (
            select 1 from platform.publication o where o.id < p.id and o.state in ('queued', 'running')
              and (o.context is null or o.context = p.context)))
        order by p.id
        """,
        JdbcControllerDesk::order);
  }

  static Order order(ResultSet row) throws SQLException {
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
        row.getString("archive"),
        Sql.integer(row, "target"),
        row.getBoolean("drop_data"),
        progress(row));
  }

  private static Order.Progress progress(ResultSet row) throws SQLException {
    if (row.getObject("undo_decision") != null) {
      return new Order.Progress.GoingBack(
          row.getLong("undo_decision"), row.getString("undo_reason"));
    }
    return row.getObject("decision") == null
        ? new Order.Progress.Undecided()
        : new Order.Progress.Decided(row.getLong("decision"));
  }

  @Override
  public Order.Progress progress(Order order) {
    return sql.first(
            "select decision, undo_decision, undo_reason from platform.publication where id = ?",
            JdbcControllerDesk::progress,
            order.id())
        .orElseThrow();
  }

  @Override
  public Optional<List<Order>> begin(long epoch, Order order, Build build, List<Build> consumers) {
    return sql.transaction(
        connection -> {
          JdbcLease.demand(connection, epoch);
          return new Turns(connection).begin(epoch, order, build, consumers);
        });
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
    var state = ending.name().toLowerCase(Locale.ROOT);
    if (ending == Ending.REFUSED) {
      tables.unprepare(epoch, order);
    }
    sql.transaction(
        connection -> {
          JdbcLease.demand(connection, epoch);
          Sql.change(
              connection,
              """
              insert into platform.publication_step (publication, step, state, message)
              select id, 'end', ?, ? from platform.publication where id = ? or lead = ?
              """,
              state,
              reason == null ? "" : reason,
              order.id(),
              order.id());
          return Sql.change(
              connection,
              """
              update platform.publication set state = ?, step = 'end', reason = ?, ended_at = now(),
                problems = case when id = ? then ? end where id = ? or lead = ?
              """,
              state,
              reason,
              order.id(),
              problems,
              order.id(),
              order.id());
        });
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
  public List<Follower> followers(String context, long decision) {
    return sql.list(
        "select w.front_end, f.heartbeat_at < now() - "
            + LOST
            + """
               as lost, x.state, x.message
              from platform.wanted w join platform.front_end f on f.name = w.front_end
              left join platform.actual x on x.front_end = w.front_end and x.context = w.context and x.decision = w.decision
              where w.context = ? and w.decision = ? and not f.disabled order by w.front_end
              """,
        row ->
            new Follower(
                row.getString("front_end"),
                row.getBoolean("lost"),
                row.getString("state") == null
                    ? Optional.empty()
                    : Optional.of(
                        new Report(
                            !row.getString("state").equals("failed"), row.getString("message")))),
        context,
        decision);
  }

  @Override
  public List<Course> decide(long epoch, List<Member> members) {
    return tables.patiently(
        () ->
            sql.transaction(
                connection -> {
                  JdbcLease.demand(connection, epoch);
                  var courses = new ArrayList<Course>();
                  for (var member : members) {
                    courses.add(
                        new Course(
                            member.order(),
                            member.build().context(),
                            decisions.decide(
                                connection, member.order(), member.build(), member.frontEnds())));
                  }
                  Failpoint.DECIDING.reach();
                  return courses;
                }));
  }

  @Override
  public List<Course> undo(long epoch, List<Course> courses, String reason) {
    return sql.transaction(
        connection -> {
          JdbcLease.demand(connection, epoch);
          var back = new ArrayList<Course>();
          for (var course : courses.reversed()) {
            back.add(
                new Course(
                    course.order(),
                    course.context(),
                    decisions.undo(connection, course.order(), reason)));
          }
          return back;
        });
  }

  @Override
  public List<Course> courses(Order order) {
    return sql.list(
        "select p.*, coalesce(undo_decision, decision) as follows from platform.publication p where id = ? or lead = ? order by id",
        row -> new Course(order(row), row.getString("context"), row.getLong("follows")),
        order.id(),
        order.id());
  }

  @Override
  public void catchUp(long epoch) {
    sql.transaction(
        connection -> {
          JdbcLease.demand(connection, epoch);
          return CatchingUp.everybody(connection);
        });
  }

  @Override
  public void prepare(long epoch, Order order, Build build) {
    tables.prepare(epoch, order, build);
  }

  @Override
  public List<String> tighten(long epoch, Order order, String context) {
    return tables.tighten(epoch, order, context);
  }

  @Override
  public Optional<Build> version(String context, Integer numberOrNull) {
    return sql.first(
        """
        select a.name, v.* from platform.version v join platform.application a using (context)
        where context = ? and number = coalesce(?, a.version) and not v.retired
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
        row.getInt("number"),
        Map.of());
  }

  static Manifest manifest(String json) {
    try {
      return json == null ? null : Manifest.fromJson(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
