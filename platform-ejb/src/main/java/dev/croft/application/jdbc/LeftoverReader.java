package dev.croft.application.jdbc;

import dev.croft.application.Leftovers.Leftover;
import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.deployment.jdbc.Sql;
import dev.croft.evolution.Evolution;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** Finds what the database has and a version does not know. */
final class LeftoverReader {
  private static final String COLUMNS =
      """
      select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = ? and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by 1, 2
      """;

  private final Connection connection;
  private final DatabaseShape live;
  private final SortedMap<Integer, DatabaseShape> others;

  /**
   * @param others the versions that a rollback may bring back
   */
  LeftoverReader(
      Connection connection, DatabaseShape live, SortedMap<Integer, DatabaseShape> others) {
    this.connection = connection;
    this.live = live;
    this.others = others;
  }

  private record Place(String table, String column) {}

  List<Leftover> all() throws SQLException {
    var leftovers = new ArrayList<Leftover>();
    var places =
        Sql.list(
            connection,
            COLUMNS,
            row -> new Place(row.getString(1), row.getString(2)),
            live.schema());
    for (var table : places.stream().map(Place::table).distinct().toList()) {
      if (live.table(table).isEmpty()) {
        leftovers.add(table(table));
      }
    }
    for (var place : places) {
      var table = live.table(place.table());
      if (table.isPresent() && table.get().column(place.column()).isEmpty()) {
        leftovers.add(column(place));
      }
    }
    leftovers.sort(Comparator.comparing(Leftover::bytes).reversed());
    return leftovers;
  }

  private String qualified(String table) {
    return Evolution.quoted(live.schema()) + "." + Evolution.quoted(table);
  }

  private Leftover table(String table) throws SQLException {
    var needed =
        others.entrySet().stream()
            .filter(version -> version.getValue().table(table).isPresent())
            .map(version -> version.getKey())
            .toList();
    return measured(
        table,
        "table",
        "select count(*), pg_total_relation_size('"
            + qualified(table).replace("'", "''")
            + "') from "
            + qualified(table),
        needed);
  }

  private Leftover column(Place place) throws SQLException {
    var needed =
        others.entrySet().stream()
            .filter(
                version ->
                    version
                        .getValue()
                        .table(place.table())
                        .flatMap(table -> table.column(place.column()))
                        .isPresent())
            .map(version -> version.getKey())
            .toList();
    var name = Evolution.quoted(place.column());
    return measured(
        place.table() + "." + place.column(),
        "column",
        "select count("
            + name
            + "), coalesce(sum(pg_column_size("
            + name
            + ")), 0) from "
            + qualified(place.table()),
        needed);
  }

  private Leftover measured(String name, String kind, String query, List<Integer> needed)
      throws SQLException {
    return Sql.first(
            connection,
            query,
            row -> new Leftover(name, kind, row.getLong(1), row.getLong(2), needed))
        .orElseThrow();
  }
}
