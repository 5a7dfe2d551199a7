package dev.croft.deployment.jdbc;

import dev.croft.deployment.Build;
import dev.croft.deployment.Order;
import dev.croft.evolution.jdbc.DatabaseFollows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What a decision writes, inside the transaction of its caller: tables follow, the version is kept,
 * what is wanted changes.
 */
final class Decisions {
  private final TablesOfVersions tables;

  Decisions(DatabaseFollows database) {
    this.tables = new TablesOfVersions(database);
  }

  long decide(Connection connection, Order order, Build build, List<String> frontEnds)
      throws SQLException {
    var number = next(connection);
    remember(connection, order, build.context());
    var version = build.number() == null ? 0 : build.number();
    switch (order.act()) {
      case PUBLISH -> version = publish(connection, order, build);
      case ROLLBACK, ENABLE -> {
        tables.goBack(connection, build);
        application(connection, build.context(), version, "live");
      }
      case DISABLE -> application(connection, build.context(), version, "disabled");
      case REMOVE -> remove(connection, order, build);
    }
    for (var frontEnd : frontEnds) {
      want(connection, frontEnd, order, build, version, number);
    }
    Sql.change(
        connection,
        "update platform.publication set version = ?, build = ?, decision = ? where id = ?",
        version,
        build.build(),
        number,
        order.id());
    Sql.change(
        connection,
        "insert into platform.publication_step (publication, step, state, message) values (?, 'decided', 'done', ?)",
        order.id(),
        "decision " + number);
    return number;
  }

  private static long next(Connection connection) throws SQLException {
    return Sql.first(connection, "select nextval('platform.decision')", row -> row.getLong(1))
        .orElseThrow();
  }

  /** What the second decision would go back to. */
  private static void remember(Connection connection, Order order, String context)
      throws SQLException {
    Sql.change(connection, "delete from platform.wanted_before where publication = ?", order.id());
    Sql.change(
        connection,
        """
        insert into platform.wanted_before (publication, front_end, version, build, archive, file_type, model, probe)
        select ?, front_end, version, build, archive, file_type, model, probe from platform.wanted where context = ?
        """,
        order.id(),
        context);
    Sql.change(
        connection,
        "update platform.publication set before_version = (select version from platform.application where context = ?),"
            + " before_state = (select state from platform.application where context = ?) where id = ?",
        context,
        context,
        order.id());
  }

  private int publish(Connection connection, Order order, Build build) throws SQLException {
    tables.follow(connection, build);
    var version =
        Sql.first(
                connection,
                "select coalesce(max(number), 0) + 1 from platform.version where context = ?",
                row -> row.getInt(1),
                build.context())
            .orElseThrow();
    Sql.change(
        connection,
        """
        insert into platform.application (context, name, title, kind, zone, probe, version, state) values (?, ?, ?, ?, ?, ?, ?, 'live')
        on conflict (context) do update set name = excluded.name, title = excluded.title, kind = excluded.kind, zone = excluded.zone,
          probe = excluded.probe, version = excluded.version, state = 'live'
        """,
        build.context(),
        build.name(),
        build.isModel() ? build.manifest().title() : build.name(),
        build.isModel() ? "model" : "archive",
        order.zone(),
        order.probe(),
        version);
    Sql.change(
        connection,
        """
        insert into platform.version (context, number, kind, archive, file_type, build, manifest, user_name, message)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        build.context(),
        version,
        build.isModel() ? "model" : "archive",
        build.archive(),
        build.fileType(),
        build.build(),
        build.isModel() ? build.manifest().toJson() : null,
        order.user(),
        order.message());
    return version;
  }

  private static void application(
      Connection connection, String context, Integer version, String state) throws SQLException {
    Sql.change(
        connection,
        "update platform.application set version = ?, state = ? where context = ?",
        version,
        state,
        context);
  }

  private void remove(Connection connection, Order order, Build build) throws SQLException {
    Sql.change(
        connection,
        "update platform.application set state = 'removed' where context = ?",
        build.context());
    if (order.dropData()) {
      tables.drop(connection, build);
    }
  }

  private static void want(
      Connection connection, String frontEnd, Order order, Build build, int version, long decision)
      throws SQLException {
    Sql.change(
        connection,
        """
        insert into platform.wanted (front_end, context, version, build, archive, file_type, model, probe, decision)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (front_end, context) do update set version = excluded.version, build = excluded.build, archive = excluded.archive,
          file_type = excluded.file_type, model = excluded.model, probe = excluded.probe, decision = excluded.decision
        """,
        frontEnd,
        build.context(),
        version,
        build.build(),
        wantedArchive(order, build),
        build.fileType(),
        build.isModel(),
        order.probe(),
        decision);
  }

  private static String wantedArchive(Order order, Build build) {
    return switch (order.act()) {
      case PUBLISH, ROLLBACK, ENABLE -> build.archive();
      case DISABLE, REMOVE -> null;
    };
  }

  long undo(Connection connection, Order order, String reason) throws SQLException {
    var number = next(connection);
    tables.undo(connection, order);
    Sql.change(
        connection,
        """
        update platform.wanted w set version = b.version, build = b.build, archive = b.archive, file_type = coalesce(b.file_type, w.file_type),
          model = coalesce(b.model, w.model), probe = b.probe, decision = ?
        from platform.wanted w2 left join platform.wanted_before b
          on b.publication = ? and b.front_end = w2.front_end
        where w.front_end = w2.front_end and w.context = w2.context
          and w.context = (select context from platform.publication where id = ?)
        """,
        number,
        order.id(),
        order.id());
    Sql.change(
        connection,
        """
        update platform.application a set version = p.before_version, state = coalesce(p.before_state, 'removed')
        from platform.publication p where p.id = ? and a.context = p.context
        """,
        order.id());
    Sql.change(
        connection,
        "update platform.publication set undo_decision = ?, undo_reason = ? where id = ?",
        number,
        reason,
        order.id());
    return number;
  }
}
