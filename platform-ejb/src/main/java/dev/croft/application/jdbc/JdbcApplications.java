package dev.croft.application.jdbc;

import dev.croft.application.Applications;
import dev.croft.deployment.News;
import dev.croft.deployment.jdbc.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Applications as rows; what changes them is a publication in the queue. */
public final class JdbcApplications implements Applications {
  // The sets are computed once, not per application: 500 of them on 50 front ends are 25,000 rows.
  private static final String ALL =
      """
      select a.*, v.build,
        case when a.context in (select p.context from platform.publication p where p.state in ('queued', 'running') and p.context is not null) then 'publishing'
             when a.state = 'live' and a.context in (select x.context from platform.actual x join platform.front_end f on f.name = x.front_end
               where x.state = 'failed' and not f.disabled) then 'failed'
             else a.state end as shown
      from platform.application a left join platform.version v on v.context = a.context and v.number = a.version
      where a.state <> 'removed'
      """;

  private static final String FITS =
      """
       where position(? in lower(a.name || ' ' || a.title || ' ' || a.context)) > 0
         and (? = '' or a.shown = ?)
      """;

  private final Sql sql;
  private final News news;
  private final String url;

  /**
   * @param url what users call, without a slash at its end
   */
  public JdbcApplications(Sql sql, News news, String url) {
    this.sql = sql;
    this.news = news;
    this.url = url;
  }

  @Override
  public List<Application> list() {
    return sql.list(ALL + " order by a.context", this::application);
  }

  @Override
  public Optional<Application> find(String name) {
    return sql.first(ALL + " and a.context = ?", this::application, context(name));
  }

  @Override
  public Found search(Search search) {
    var text = search.text().toLowerCase(Locale.ROOT);
    var total =
        sql.first(
            "select count(*) from (" + ALL + ") a" + FITS,
            row -> row.getLong(1),
            text,
            search.state(),
            search.state());
    var page =
        sql.list(
            "select * from (" + ALL + ") a" + FITS + " order by a.context limit ? offset ?",
            this::application,
            text,
            search.state(),
            search.state(),
            search.size(),
            (long) search.page() * search.size());
    return new Found(page, total.orElse(0L));
  }

  @Override
  public Map<String, Long> states() {
    var states = new LinkedHashMap<String, Long>();
    sql.list(
            "select shown, count(*) from (" + ALL + ") a group by shown order by shown",
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(state -> states.put(state.getKey(), state.getValue()));
    return states;
  }

  private static String context(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private Application application(ResultSet row) throws SQLException {
    return new Application(
        row.getString("name"),
        row.getString("title"),
        row.getString("kind"),
        Sql.integer(row, "version"),
        row.getString("build"),
        row.getString("shown"),
        url + "/" + row.getString("context") + "/",
        row.getString("zone"));
  }

  @Override
  public List<Version> versions(String name) {
    return sql.list(
        "select * from platform.version where context = ? order by number desc limit 200",
        row ->
            new Version(
                row.getInt("number"),
                row.getString("build"),
                row.getString("kind"),
                row.getString("user_name"),
                row.getString("message"),
                row.getTimestamp("created_at").toInstant()),
        context(name));
  }

  /** Without a number: the version that ran before the one that runs. */
  @Override
  public String rollback(String name, Optional<Integer> to, String message, String user) {
    var target =
        to.or(
                () ->
                    sql.first(
                        """
                        select v.number from platform.version v join platform.application a using (context)
                        where context = ? and v.number < a.version and not v.retired and not exists (
                          select 1 from platform.publication p where p.context = v.context and p.version = v.number
                            and p.act = 'publish' and p.state = 'undone')
                        order by v.number desc limit 1
                        """,
                        row -> row.getInt(1),
                        context(name)))
            .orElse(-1);
    return order(name, "rollback", target, false, message, user);
  }

  @Override
  public String enable(String name, String user) {
    return order(name, "enable", null, false, "", user);
  }

  @Override
  public String disable(String name, String user) {
    return order(name, "disable", null, false, "", user);
  }

  @Override
  public String remove(String name, boolean dropData, String message, String user) {
    return order(name, "remove", null, dropData, message, user);
  }

  private String order(
      String name, String act, Integer target, boolean dropData, String message, String user) {
    var id =
        sql.transaction(
            connection -> {
              var publication =
                  Sql.first(
                          connection,
                          """
                          insert into platform.publication
                            (context, name, act, kind, file, zone, probe, message, user_name, target, drop_data, state, step)
                          select context, name, ?, kind, '', zone, probe, ?, ?, ?, ?, 'queued', 'received' from platform.application
                          where context = ? and (state <> 'removed' or ?)
                          returning id
                          """,
                          row -> row.getLong(1),
                          act,
                          message == null ? "" : message,
                          user,
                          target,
                          dropData,
                          context(name),
                          dropData)
                      .orElseThrow(
                          () -> new IllegalArgumentException("there is no application " + name));
              Sql.change(
                  connection,
                  "insert into platform.publication_step (publication, step, state, message) values (?, 'received', 'done', '')",
                  publication);
              return publication;
            });
    news.tell();
    return Long.toString(id);
  }
}
