package dev.croft.deployment.jdbc;

import dev.croft.deployment.Build;
import dev.croft.deployment.Order;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whose turn it is: publications that have to do with the same applications come one by one. */
final class Turns {
  private final Connection connection;

  Turns(Connection connection) {
    this.connection = connection;
  }

  /** Empty when others come first. */
  Optional<List<Order>> begin(long epoch, Order order, Build build, List<Build> consumers)
      throws SQLException {
    // Two that find out at the same moment that they are of one application take turns here.
    Sql.first(
        connection,
        "select 1 from (select pg_advisory_xact_lock(hashtext('croft: turns'))) as taken",
        row -> row.getInt(1));
    var used = used(build, consumers);
    Sql.change(
        connection,
        "update platform.publication set context = ?, name = ?, archive = ?, epoch = ?, uses = ? where id = ?",
        build.context(),
        build.name(),
        order.act() == Order.Act.PUBLISH ? build.archive() : null,
        epoch,
        used.toArray(String[]::new),
        order.id());
    forgetCompanions(order);
    if (!asCompiled(build, consumers) || !isItsTurn(order, consumers, used)) {
      return Optional.empty();
    }
    Sql.change(
        connection,
        "update platform.publication set state = 'running', begun = true where id = ?",
        order.id());
    var companions = new ArrayList<Order>();
    for (var consumer : consumers) {
      companions.add(companion(epoch, order, build, consumer));
    }
    return Optional.of(companions);
  }

  /** Contexts of what these take something of, themselves left out. */
  private static Set<String> used(Build build, List<Build> consumers) {
    var used = new TreeSet<String>();
    build.against().keySet().forEach(name -> used.add(context(name)));
    consumers.forEach(it -> it.against().keySet().forEach(name -> used.add(context(name))));
    used.remove(build.context());
    consumers.forEach(it -> used.remove(it.context()));
    return used;
  }

  private static String context(String application) {
    return application.toLowerCase(Locale.ROOT);
  }

  /** Those of an earlier try, which was never decided. */
  private void forgetCompanions(Order order) throws SQLException {
    Sql.change(
        connection,
        "delete from platform.publication_step where publication in (select id from platform.publication where lead = ?)",
        order.id());
    Sql.change(connection, "delete from platform.publication where lead = ?", order.id());
  }

  /** Whether the others are still those that it was compiled against. */
  private boolean asCompiled(Build build, List<Build> consumers) throws SQLException {
    var known = new ArrayList<Map<String, String>>();
    known.add(build.against());
    consumers.forEach(it -> known.add(it.against()));
    var coming = new TreeSet<String>();
    coming.add(build.context());
    consumers.forEach(it -> coming.add(it.context()));
    for (var against : known) {
      for (var each : against.entrySet()) {
        var context = context(each.getKey());
        if (!coming.contains(context) && !each.getValue().equals(live(context))) {
          return false;
        }
      }
    }
    return true;
  }

  private String live(String context) throws SQLException {
    return Sql.first(
            connection,
            """
            select v.build from platform.application a
            join platform.version v on v.context = a.context and v.number = a.version where a.context = ?
            """,
            row -> row.getString(1),
            context)
        .orElse("");
  }

  private boolean isItsTurn(Order order, List<Build> consumers, Set<String> used)
      throws SQLException {
    var following = consumers.stream().map(Build::context).toArray(String[]::new);
    return Sql.first(
            connection,
            """
            select 1 from platform.publication p where p.id = ? and not exists (
              select 1 from platform.publication o
              where o.id <> p.id and o.state in ('queued', 'running') and (
                o.id < p.id and (o.context is null or o.context = p.context)
                or o.begun and o.context = p.context
                or o.context = any (?)
                or o.begun and o.context = any (?)
                or o.begun and (p.context = any (o.uses) or o.uses && ?::text[])))
            """,
            row -> row.getInt(1),
            order.id(),
            following,
            used.toArray(String[]::new),
            following)
        .isPresent();
  }

  private Order companion(long epoch, Order order, Build build, Build consumer)
      throws SQLException {
    var id =
        Sql.first(
                connection,
                """
                insert into platform.publication (context, name, act, kind, file, zone, probe, message, user_name, archive, state, step, epoch, lead, begun)
                select a.context, a.name, 'publish', 'model', '', a.zone, a.probe, ?, ?, ?, 'running', 'received', ?, ?, true
                from platform.application a where a.context = ? returning id
                """,
                row -> row.getLong(1),
                "follows " + build.name() + ", which it uses",
                order.user(),
                consumer.archive(),
                epoch,
                order.id(),
                consumer.context())
            .orElseThrow();
    JdbcPublications.received(connection, id);
    return Sql.first(
            connection,
            "select * from platform.publication where id = ?",
            JdbcControllerDesk::order,
            id)
        .orElseThrow();
  }
}
