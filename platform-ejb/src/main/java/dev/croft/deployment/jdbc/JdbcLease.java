package dev.croft.deployment.jdbc;

import dev.croft.deployment.Lease;
import dev.croft.deployment.LostLease;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The controller's lease as a row. Writers lock the row for share, so that it cannot change hands
 * under them.
 */
public final class JdbcLease implements Lease {
  private final Sql sql;
  private final String frontEnd;

  /** A process that was started anew is another holder. */
  private final String instance = UUID.randomUUID().toString();

  public JdbcLease(Sql sql, String frontEnd) {
    this.sql = sql;
    this.frontEnd = frontEnd;
  }

  @Override
  public OptionalLong hold(Duration howLong) {
    return sql.transaction(
        connection -> {
          var seconds = howLong.toMillis() / 1000.0;
          var epoch =
              Sql.first(
                  connection,
                  """
                  insert into platform.lease (name, holder, instance, epoch, since, until)
                  values ('controller', ?, ?, 1, now(), now() + make_interval(secs => ?))
                  on conflict (name) do update set
                    epoch = case when lease.instance = excluded.instance then lease.epoch else lease.epoch + 1 end,
                    since = case when lease.instance = excluded.instance then lease.since else now() end,
                    holder = excluded.holder,
                    instance = excluded.instance,
                    until = excluded.until
                  where lease.holder = excluded.holder or lease.until < now()
                  returning epoch
                  """,
                  row -> row.getLong(1),
                  frontEnd,
                  instance,
                  seconds);
          return epoch.map(OptionalLong::of).orElse(OptionalLong.empty());
        });
  }

  @Override
  public void release() {
    sql.change(
        "update platform.lease set until = now() - interval '1 second', epoch = epoch + 1, instance = ''"
            + " where name = 'controller' and instance = ?",
        instance);
  }

  /** Keeps the lease in these hands until the transaction ends. */
  static void demand(Connection connection, long epoch) throws SQLException {
    var now =
        Sql.first(
            connection,
            "select epoch from platform.lease where name = 'controller' for share",
            row -> row.getLong(1));
    if (now.isEmpty() || now.get() != epoch) {
      throw new LostLease(epoch);
    }
  }
}
