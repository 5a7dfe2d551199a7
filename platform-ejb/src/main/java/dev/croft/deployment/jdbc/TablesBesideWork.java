package dev.croft.deployment.jdbc;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.deployment.Build;
import dev.croft.deployment.Order;
import dev.croft.evolution.EvolutionRefused;
import dev.croft.evolution.jdbc.DatabaseFollows;
import dev.croft.evolution.jdbc.Fence;
import dev.croft.evolution.jdbc.TablesBusy;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is done to tables before a decision and after it, while applications work. */
final class TablesBesideWork {
  private static final System.Logger LOG = System.getLogger(TablesBesideWork.class.getName());

  /** With a pause after each: half a minute. */
  private static final int TRIES = 40;

  /** Of the two versions of a publication the one that does not run now. */
  private static final String OTHER =
      """
      select v.manifest from platform.publication p join platform.application a using (context) join platform.version v using (context)
      where p.id = ? and v.number in (p.version, p.before_version) and v.number is distinct from a.version
      """;

  private final Sql sql;
  private final DatabaseFollows database;

  TablesBesideWork(Sql sql, DatabaseFollows database) {
    this.sql = sql;
    this.database = database;
  }

  private static Fence fence(long epoch) {
    return connection -> JdbcLease.demand(connection, epoch);
  }

  void prepare(long epoch, Order order, Build build) {
    database.prepare(
        build.manifest().database(),
        shape(TablesOfVersions.RUNNING, build.context()).orElse(null),
        Long.toString(order.id()),
        fence(epoch));
  }

  /** What it cannot take back now, the next publication of the application does. */
  void unprepare(long epoch, Order order) {
    try {
      database.unprepare(Long.toString(order.id()), fence(epoch));
    } catch (EvolutionRefused later) {
      LOG.log(
          System.Logger.Level.WARNING,
          "What was prepared for publication {0} is still there: {1}",
          order.id(),
          later.getMessage());
    }
  }

  /** The version that is live now; what an archive needs is nobody's business here. */
  List<String> tighten(long epoch, Order order, String context) {
    var live = shape(TablesOfVersions.RUNNING, context);
    if (live.isEmpty()) {
      return List.of();
    }
    try {
      return database.tighten(live.get(), shape(OTHER, order.id()).orElse(null), fence(epoch));
    } catch (EvolutionRefused refused) {
      return List.of(refused.getMessage());
    }
  }

  /** Tries again while tables are in use; requests get through in between. */
  <T> T patiently(Supplier<T> decision) {
    for (int left = TRIES; ; left--) {
      try {
        return decision.get();
      } catch (TablesBusy busy) {
        if (left == 1) {
          throw new EvolutionRefused(busy.getMessage());
        }
      }
      sql.first("select 1 from pg_sleep(0.3)", row -> row.getInt(1));
    }
  }

  private Optional<DatabaseShape> shape(String query, Object... values) {
    return sql.transaction(connection -> TablesOfVersions.shape(connection, query, values));
  }
}
