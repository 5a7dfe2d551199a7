package dev.croft.deployment.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is wanted of front ends beside the publications: those that came, came back, were enabled or
 * left a zone. Applications with an open publication are left to it.
 */
final class CatchingUp {
  private static final String NOBODY_PUBLISHES =
      " and not exists (select 1 from platform.publication p where p.context = a.context and p.state in ('queued', 'running'))";

  private CatchingUp() {}

  static int everybody(Connection connection) throws SQLException {
    return shallRun(connection) + shallNotRun(connection);
  }

  private static int shallRun(Connection connection) throws SQLException {
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
        """
            + NOBODY_PUBLISHES
            + """
               on conflict (front_end, context) do update set version = excluded.version, build = excluded.build, archive = excluded.archive,
                file_type = excluded.file_type, model = excluded.model, probe = excluded.probe, decision = excluded.decision
              """);
  }

  private static int shallNotRun(Connection connection) throws SQLException {
    return Sql.change(
        connection,
        """
        update platform.wanted w set archive = null, decision = nextval('platform.decision')
        from platform.application a, platform.front_end f
        where a.context = w.context and f.name = w.front_end and not f.disabled and w.archive is not null
          and (a.state <> 'live' or not a.zone = any (string_to_array(f.zones, ',')))
        """
            + NOBODY_PUBLISHES);
  }
}
