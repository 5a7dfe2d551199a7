package dev.croft.deployment.jdbc;

import dev.croft.deployment.FrontEndDesk;
import dev.croft.deployment.Heartbeat;
import dev.croft.deployment.Standing;
import dev.croft.deployment.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of one front end. */
public final class JdbcFrontEndDesk implements FrontEndDesk {
  private static final String STANDING =
      """
      select f.disabled, f.draining,
        exists (select 1 from platform.application a
          join platform.version v on v.context = a.context and v.number = a.version
          left join platform.wanted w on w.front_end = f.name and w.context = a.context
          left join platform.actual x on x.front_end = f.name and x.context = a.context
          where a.state = 'live' and a.zone = any (string_to_array(f.zones, ','))
            and (w.archive is distinct from v.archive or x.decision is distinct from w.decision)) as behind,
        not exists (select 1 from platform.front_end o where o.name <> f.name and not o.disabled and not o.draining
          and o.converged and o.heartbeat_at > now() - interval '5 seconds') as alone
      from platform.front_end f where f.name = ?
      """;

  private final Sql sql;
  private final String name;
  private final String address;
  private final String zones;

  public JdbcFrontEndDesk(Sql sql, String name, String address, String zones) {
    this.sql = sql;
    this.name = name;
    this.address = address;
    this.zones = zones;
  }

  @Override
  public void heartbeat(Heartbeat heartbeat) {
    sql.change(
        """
        insert into platform.front_end (name, address, zones, pid, converged, rotation, requests) values (?, ?, ?, ?, ?, ?, ?)
        on conflict (name) do update set address = excluded.address, zones = excluded.zones, pid = excluded.pid,
          converged = excluded.converged, rotation = excluded.rotation, requests = excluded.requests, heartbeat_at = now(),
          started_at = case when front_end.pid = excluded.pid then front_end.started_at else now() end
        """,
        name,
        address,
        zones,
        ProcessHandle.current().pid(),
        heartbeat.converged(),
        heartbeat.rotation().name().toLowerCase(Locale.ROOT),
        heartbeat.requests().isPresent() ? heartbeat.requests().getAsInt() : null);
  }

  @Override
  public Standing standing() {
    return sql.first(STANDING, JdbcFrontEndDesk::standing, name).orElse(Standing.USUAL);
  }

  private static Standing standing(ResultSet row) throws SQLException {
    Standing.Wish wish =
        row.getBoolean("disabled")
            ? Standing.Wish.REST
            : row.getBoolean("draining") ? Standing.Wish.DRAIN : Standing.Wish.SERVE;
    return new Standing(wish, row.getBoolean("behind"), row.getBoolean("alone"));
  }

  @Override
  public List<String> toStage() {
    return sql.list(
        "select sha256 from platform.staging where front_end = ? and state = 'wanted'",
        row -> row.getString(1),
        name);
  }

  @Override
  public void staged(String sha256) {
    sql.change(
        "update platform.staging set state = 'done', message = '' where front_end = ? and sha256 = ?",
        name,
        sha256);
  }

  @Override
  public void notStaged(String sha256, String reason) {
    sql.change(
        "update platform.staging set state = 'failed', message = ? where front_end = ? and sha256 = ?",
        reason,
        name,
        sha256);
  }

  @Override
  public List<Wanted> wanted() {
    return sql.list(
        "select * from platform.wanted where front_end = ? order by context",
        JdbcFrontEndDesk::wanted,
        name);
  }

  private static Wanted wanted(ResultSet row) throws SQLException {
    return new Wanted(
        row.getString("context"),
        Sql.integer(row, "version"),
        row.getString("build"),
        row.getString("archive"),
        row.getString("file_type"),
        row.getBoolean("model"),
        row.getString("probe"),
        row.getLong("decision"));
  }

  @Override
  public Map<String, Long> reported() {
    return sql
        .list(
            "select context, decision from platform.actual where front_end = ?",
            row -> Map.entry(row.getString(1), row.getLong(2)),
            name)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void report(Wanted wanted, String state, String message) {
    sql.change(
        """
        insert into platform.actual (front_end, context, version, build, decision, state, message) values (?, ?, ?, ?, ?, ?, ?)
        on conflict (front_end, context) do update set version = excluded.version, build = excluded.build, decision = excluded.decision,
          state = excluded.state, message = excluded.message, at = now()
        """,
        name,
        wanted.context(),
        wanted.version(),
        wanted.build(),
        wanted.decision(),
        state,
        message);
  }

  @Override
  public Turn turn(String context) {
    return FirstTime.of(sql, context);
  }

  @Override
  public void forget() {
    sql.change("delete from platform.actual where front_end = ?", name);
  }
}
