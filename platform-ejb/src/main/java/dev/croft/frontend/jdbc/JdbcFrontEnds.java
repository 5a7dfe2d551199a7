package dev.croft.frontend.jdbc;

import dev.croft.deployment.News;
import dev.croft.deployment.jdbc.Sql;
import dev.croft.frontend.FrontEnds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Front ends as rows; who has not been heard of for five seconds is unreachable. */
public final class JdbcFrontEnds implements FrontEnds {
  private static final String ALL =
      """
      select f.*, heartbeat_at > now() - interval '5 seconds' as heard,
        exists (select 1 from platform.lease l where l.name = 'controller' and l.holder = f.name and l.until > now()) as controller
      from platform.front_end f
      """;

  private static final String DEPLOYED =
      """
      select x.front_end, a.name, x.version, x.build, x.state
      from platform.actual x join platform.application a using (context) where x.state <> 'absent'
      """;

  private final Sql sql;
  private final News news;

  public JdbcFrontEnds(Sql sql, News news) {
    this.sql = sql;
    this.news = news;
  }

  @Override
  public List<FrontEnd> list() {
    var deployed = new HashMap<String, List<Deployed>>();
    sql.list(
            DEPLOYED + " order by x.front_end, a.context",
            row -> Map.entry(row.getString("front_end"), deployed(row)))
        .forEach(
            each ->
                deployed
                    .computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                    .add(each.getValue()));
    return sql.list(
        ALL + " order by name",
        row -> frontEnd(row, deployed.getOrDefault(row.getString("name"), List.of())));
  }

  @Override
  public Optional<FrontEnd> find(String name) {
    var deployed =
        sql.list(
            DEPLOYED + " and x.front_end = ? order by a.context", JdbcFrontEnds::deployed, name);
    return sql.first(ALL + " where name = ?", row -> frontEnd(row, deployed), name);
  }

  private static FrontEnd frontEnd(ResultSet row, List<Deployed> deployed) throws SQLException {
    return new FrontEnd(
        row.getString("name"),
        state(row),
        row.getString("address"),
        List.of(row.getString("zones").split(",")),
        row.getBoolean("controller") ? List.of("controller") : List.of(),
        row.getLong("pid"),
        row.getString("rotation"),
        Sql.integer(row, "requests"),
        deployed);
  }

  private static String state(ResultSet row) throws SQLException {
    if (!row.getBoolean("heard")) {
      return "unreachable";
    }
    if (row.getBoolean("disabled")) {
      return "disabled";
    }
    if (row.getBoolean("draining")) {
      return "draining";
    }
    return row.getBoolean("converged") ? "ready" : "starting";
  }

  private static Deployed deployed(ResultSet row) throws SQLException {
    return new Deployed(
        row.getString("name"),
        Sql.integer(row, "version"),
        row.getString("build"),
        row.getString("state"));
  }

  @Override
  public void enable(String name) {
    stand(name, false, false);
  }

  @Override
  public void disable(String name) {
    stand(name, true, false);
  }

  @Override
  public void drain(String name) {
    stand(name, false, true);
  }

  @Override
  public boolean forget(String name) {
    var forgotten =
        sql.change(
            "delete from platform.front_end where name = ?"
                + " and (disabled or draining or heartbeat_at <= now() - interval '5 seconds')",
            name);
    news.tell();
    return forgotten > 0;
  }

  private void stand(String name, boolean disabled, boolean draining) {
    sql.change(
        "update platform.front_end set disabled = ?, draining = ? where name = ?",
        disabled,
        draining,
        name);
    news.tell();
  }
}
