package dev.croft.environment.jdbc;

import dev.croft.application.Applications;
import dev.croft.deployment.jdbc.Sql;
import dev.croft.environment.EnvironmentStatus;
import dev.croft.frontend.FrontEnds;

/** The state of the whole environment, read from the platform database. */
public final class JdbcEnvironmentStatus implements EnvironmentStatus {
  private final Sql sql;
  private final FrontEnds frontEnds;
  private final Applications applications;
  private final String name;
  private final String url;

  public JdbcEnvironmentStatus(
      Sql sql, FrontEnds frontEnds, Applications applications, String name, String url) {
    this.sql = sql;
    this.frontEnds = frontEnds;
    this.applications = applications;
    this.name = name;
    this.url = url;
  }

  @Override
  public Status now() {
    var controller =
        sql.first(
            "select holder, epoch, since from platform.lease where name = 'controller' and until > now()",
            row ->
                new Controller(row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()));
    var database =
        sql.first(
                "select 'PostgreSQL ' || current_setting('server_version')",
                row -> row.getString(1))
            .orElse("");
    return new Status(
        name,
        url,
        url + "/console/",
        url + "/server/api/v1",
        database,
        controller.orElse(null),
        frontEnds.list(),
        applications.list());
  }
}
