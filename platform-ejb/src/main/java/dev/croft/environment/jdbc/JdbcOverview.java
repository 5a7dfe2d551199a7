package dev.croft.environment.jdbc;

import dev.croft.application.Applications;
import dev.croft.deployment.Publications;
import dev.croft.deployment.Publications.Publication;
import dev.croft.deployment.Publications.Wanted;
import dev.croft.deployment.jdbc.Sql;
import dev.croft.environment.EnvironmentStatus.Controller;
import dev.croft.environment.FrontEndSettings;
import dev.croft.environment.Overview;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The overview in six short queries, whatever the number of applications. */
public final class JdbcOverview implements Overview {
  private static final int MOST_RUNNING = 20;
  private static final int LAST_FAILURES = 5;

  private static final String FRONT_ENDS =
      """
      select f.name, f.zones, f.started_at, f.heartbeat_at,
        case when f.heartbeat_at <= now() - interval '5 seconds' then 'unreachable'
             when f.disabled then 'disabled' when f.draining then 'draining' when f.converged then 'ready' else 'starting' end as state,
        exists (select 1 from platform.lease l where l.name = 'controller' and l.holder = f.name and l.until > now()) as controller,
        coalesce(x.live, 0) as live, coalesce(x.failed, 0) as failed
      from platform.front_end f
      left join (select front_end, count(*) filter (where state = 'live') as live, count(*) filter (where state = 'failed') as failed
                 from platform.actual group by front_end) x on x.front_end = f.name
      order by f.name
      """;

  private static final String QUEUES =
      """
      select 'publications' as name, count(*) as waiting, min(started_at) as oldest from platform.publication where state = 'queued'
      union all
      select 'archives', count(*), null from platform.staging s join platform.front_end f on f.name = s.front_end
        where s.state = 'wanted' and not f.disabled
      union all
      select 'switches', count(*), null from platform.wanted w join platform.front_end f on f.name = w.front_end
        left join platform.actual a on a.front_end = w.front_end and a.context = w.context
        where not f.disabled and (a.decision is null or a.decision < w.decision)
      """;

  private static final String DATABASE =
      """
      select 'PostgreSQL ' || current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
        (select count(*) from pg_stat_activity where backend_type = 'client backend') as connections,
        current_setting('max_connections')::bigint as most
      """;

  private final Sql sql;
  private final Applications applications;
  private final Publications publications;
  private final FrontEndSettings settings;

  public JdbcOverview(
      Sql sql, Applications applications, Publications publications, FrontEndSettings settings) {
    this.sql = sql;
    this.applications = applications;
    this.publications = publications;
    this.settings = settings;
  }

  @Override
  public Glance now() {
    return new Glance(
        settings.environment(),
        settings.url(),
        controller().orElse(null),
        sql.first(DATABASE, JdbcOverview::database).orElseThrow(),
        applications.states(),
        sql.list(FRONT_ENDS, JdbcOverview::frontEnd),
        newest("open", MOST_RUNNING),
        newest("failed", LAST_FAILURES),
        sql.list(QUEUES, JdbcOverview::queue));
  }

  private Optional<Controller> controller() {
    return sql.first(
        "select holder, epoch, since from platform.lease where name = 'controller' and until > now()",
        row -> new Controller(row.getString(1), row.getLong(2), instant(row, "since")));
  }

  private List<Publication> newest(String state, int atMost) {
    return publications.list(
        new Wanted(Optional.empty(), Optional.of(state), Long.MAX_VALUE, atMost));
  }

  private static FrontEndGlance frontEnd(ResultSet row) throws SQLException {
    return new FrontEndGlance(
        row.getString("name"),
        row.getString("state"),
        List.of(row.getString("zones").split(",")),
        row.getBoolean("controller") ? List.of("controller") : List.of(),
        row.getLong("live"),
        row.getLong("failed"),
        instant(row, "started_at"),
        instant(row, "heartbeat_at"));
  }

  private static Queue queue(ResultSet row) throws SQLException {
    return new Queue(row.getString("name"), row.getLong("waiting"), instant(row, "oldest"));
  }

  private static Database database(ResultSet row) throws SQLException {
    return new Database(
        row.getString("version"),
        row.getLong("bytes"),
        row.getLong("connections"),
        row.getLong("most"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
