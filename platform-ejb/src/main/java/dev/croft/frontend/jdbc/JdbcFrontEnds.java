package dev.croft.frontend.jdbc;

import dev.croft.deployment.News;
import dev.croft.deployment.jdbc.Sql;
import dev.croft.frontend.FrontEnds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Front ends as rows; who has not been heard of for five seconds is unreachable. */
public final class JdbcFrontEnds implements FrontEnds {
  private static final String ALL =
      """
      select f.*, heartbeat_at > now() - interval '5 seconds' as heard,
        exists (select 1 from platform.lease l where l.name = 'controller' and l.holder = f.name and l.until > now()) as controller
      from platform.front_end f
      """;

  private final Sql sql;
  private final News news;

  public JdbcFrontEnds(Sql sql, News news) {
    this.sql = sql;
    this.news = news;
  }

  @Override
  public List<FrontEnd> list() {
    return sql.list(ALL + " order by name", this::frontEnd);
  }

  @Override
  public Optional<FrontEnd> find(String name) {
    return sql.first(ALL + " where name = ?", this::frontEnd, name);
  }

  private FrontEnd frontEnd(ResultSet row) throws SQLException {
    return new FrontEnd(
        row.getString("name"),
        state(row),
        row.getString("address"),
        List.of(row.getString("zones").split(",")),
        row.getBoolean("controller") ? List.of("controller") : List.of(),
        row.getLong("pid"),
        deployed(row.getString("name")));
  }

  private static String state(ResultSet row) throws SQLException {
    if (!row.getBoolean("heard")) {
      return "unreachable";
    }
    if (row.getBoolean("disabled")) {
      return "disabled";
    }
    return row.getBoolean("converged") ? "ready" : "starting";
  }

  private List<Deployed> deployed(String frontEnd) {
    return sql.list(
        """
        select a.name, x.version, x.build, x.state from platform.actual x join platform.application a using (context)
        where x.front_end = ? and x.state <> 'absent' order by a.context
        """,
        row ->
            new Deployed(
                row.getString("name"),
                Sql.integer(row, "version"),
                row.getString("build"),
                row.getString("state")),
        frontEnd);
  }

  @Override
  public void enable(String name) {
    sql.change("update platform.front_end set disabled = false where name = ?", name);
    news.tell();
  }

  @Override
  public void disable(String name) {
    sql.change("update platform.front_end set disabled = true where name = ?", name);
    news.tell();
  }
}
