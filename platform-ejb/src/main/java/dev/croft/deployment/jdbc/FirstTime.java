package dev.croft.deployment.jdbc;

import dev.croft.deployment.FrontEndDesk;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * An application that was never live comes up on one front end after the other, since servers make
 * the table of its sessions when they first see it, and two that do so at once get in each other's
 * way. The turn ends with its connection, so that nobody waits for a front end that died.
 */
final class FirstTime implements FrontEndDesk.Turn {
  private static final String LONGEST_WAIT = "set local lock_timeout = '60s'";
  private static final String WAITED_TOO_LONG = "55P03";

  private final Connection connection;

  private FirstTime(Connection connection) {
    this.connection = connection;
  }

  static FrontEndDesk.Turn of(Sql sql, String context) {
    boolean known =
        sql.first(
                "select 1 from platform.publication where context = ? and state = 'live' limit 1",
                row -> row.getInt(1),
                context)
            .isPresent();
    return known ? () -> {} : taken(sql, context);
  }

  private static FrontEndDesk.Turn taken(Sql sql, String context) {
    try {
      var turn = new FirstTime(sql.platform().getConnection());
      try {
        turn.await(context);
        return turn;
      } catch (SQLException | RuntimeException failure) {
        turn.close();
        throw failure;
      }
    } catch (SQLException failure) {
      throw Sql.readable(failure);
    }
  }

  /** Whoever has waited for a minute goes on: late is better than never. */
  private void await(String context) throws SQLException {
    connection.setAutoCommit(false);
    Sql.change(connection, LONGEST_WAIT);
    try {
      Sql.first(
          connection,
          "select 1 from (select pg_advisory_xact_lock(hashtext('croft: first time of ' || ?))) as taken",
          row -> row.getInt(1),
          context);
    } catch (SQLException failure) {
      if (!WAITED_TOO_LONG.equals(failure.getSQLState())) {
        throw failure;
      }
      connection.rollback();
    }
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException gone) {
      // With the connection the turn is over as well.
    }
  }
}
