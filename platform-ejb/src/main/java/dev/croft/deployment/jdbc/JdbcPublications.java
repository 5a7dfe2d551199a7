package dev.croft.deployment.jdbc;

import dev.croft.deployment.Archives;
import dev.croft.deployment.News;
import dev.croft.deployment.Publications;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Publications as rows: submitting one is a row, following it is reading rows. */
public final class JdbcPublications implements Publications {
  private static final int MOST_DAYS = 366;

  private final Sql sql;
  private final Archives archives;
  private final News news;

  public JdbcPublications(Sql sql, Archives archives, News news) {
    this.sql = sql;
    this.archives = archives;
    this.news = news;
  }

  @Override
  public String submit(Submission submission, InputStream body) throws IOException {
    var hash = archives.store(body);
    var id =
        sql.transaction(
            connection -> {
              var publication =
                  Sql.first(
                          connection,
                          """
                          insert into platform.publication (context, name, act, kind, file, zone, probe, message, user_name, source, state, step)
                          values (?, ?, 'publish', ?, ?, ?, ?, ?, ?, ?, 'queued', 'received') returning id
                          """,
                          row -> row.getLong(1),
                          null,
                          blankToNull(submission.name()),
                          submission.kind().name().toLowerCase(Locale.ROOT),
                          submission.file(),
                          submission.zone() == null || submission.zone().isBlank()
                              ? "default"
                              : submission.zone(),
                          blankToNull(submission.probe()),
                          submission.message() == null ? "" : submission.message(),
                          submission.user(),
                          hash)
                      .orElseThrow();
              received(connection, publication);
              return publication;
            });
    news.tell();
    return Long.toString(id);
  }

  static void received(java.sql.Connection connection, long publication) throws SQLException {
    Sql.change(
        connection,
        "insert into platform.publication_step (publication, step, state, message) values (?, 'received', 'done', '')",
        publication);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  @Override
  public Optional<Publication> find(String id) {
    return number(id)
        .flatMap(
            known ->
                sql.first(
                    "select * from platform.publication where id = ?",
                    JdbcPublications::publication,
                    known));
  }

  private static Optional<Long> number(String id) {
    return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }

  @Override
  public List<Publication> list(Wanted wanted) {
    var conditions = new StringBuilder("id < ?");
    var values = new ArrayList<Object>(List.of(wanted.before()));
    wanted
        .application()
        .ifPresent(
            name -> {
              conditions.append(" and context = ?");
              values.add(name.toLowerCase(Locale.ROOT));
            });
    wanted
        .state()
        .ifPresent(
            state -> {
              switch (state) {
                case "open" -> conditions.append(" and state in ('queued', 'running')");
                case "failed" -> conditions.append(" and state in ('refused', 'undone')");
                default -> {
                  conditions.append(" and state = ?");
                  values.add(state);
                }
              }
            });
    values.add(wanted.atMost());
    return sql.list(
        "select * from platform.publication where " + conditions + " order by id desc limit ?",
        JdbcPublications::publication,
        values.toArray());
  }

  private static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        Long.toString(row.getLong("id")),
        row.getString("name"),
        Sql.integer(row, "version"),
        row.getString("build"),
        row.getString("act").equals("publish") ? row.getString("kind") : row.getString("act"),
        row.getString("state"),
        row.getString("step"),
        row.getString("reason"),
        Problems.of(row.getString("problems")),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        row.getString("user_name"),
        row.getString("message"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  @Override
  public List<Day> days(int howMany) {
    return sql.list(
        """
        select (started_at at time zone 'UTC')::date as day,
          count(*) filter (where state = 'live') as live, count(*) filter (where state = 'refused') as refused,
          count(*) filter (where state = 'undone') as undone, count(*) filter (where state in ('queued', 'running')) as open
        from platform.publication where started_at > now() - make_interval(days => ?) group by 1 order by 1
        """,
        row ->
            new Day(
                row.getObject("day", LocalDate.class),
                row.getLong("live"),
                row.getLong("refused"),
                row.getLong("undone"),
                row.getLong("open")),
        Math.clamp(howMany, 1, MOST_DAYS));
  }

  @Override
  public List<Step> stepsAfter(String id, long sequence) {
    return number(id)
        .map(
            known ->
                sql.list(
                    """
                    select s.*, p.name, p.version, p.build from platform.publication_step s join platform.publication p on p.id = s.publication
                    where s.publication = ? and s.sequence > ?
                      and (s.step <> 'end' or p.ended_at is not null) order by s.sequence
                    """,
                    JdbcPublications::step,
                    known,
                    sequence))
        .orElse(List.of());
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getLong("sequence"),
        Long.toString(row.getLong("publication")),
        row.getString("name"),
        Sql.integer(row, "version"),
        row.getString("build"),
        row.getString("step"),
        row.getString("front_end"),
        row.getString("state"),
        row.getString("message"),
        instant(row, "at"));
  }

  @Override
  public void awaitNews(String id, long sequence, Duration atMost) {
    news.await(() -> !stepsAfter(id, sequence).isEmpty(), atMost);
  }
}
