package dev.croft.evolution;

import dev.croft.compiler.bundle.DatabaseShape.Purpose;
import dev.croft.compiler.bundle.DatabaseShape.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What only the version before needed and costs the new one something: indexes, and rows of static
 * entities. Columns and tables stay.
 */
final class Leaving {
  private final Passage passage;
  private final Names names;

  Leaving(Passage passage) {
    this.passage = passage;
    this.names = passage.names();
  }

  List<Change> changes() {
    var changes = new ArrayList<Change>();
    for (var table : passage.knownTables()) {
      passage.before(table.name()).ifPresent(before -> leaves(before, table, changes));
    }
    return changes;
  }

  private void leaves(Table before, Table table, List<Change> changes) {
    var known = passage.known(table.name()).orElseThrow().indexes();
    before.indexes().stream()
        .filter(index -> table.indexes().stream().noneMatch(it -> it.name().equals(index.name())))
        .filter(index -> known.containsKey(index.name()))
        .forEach(
            index ->
                changes.add(
                    Change.lengthy(
                        Part.TIGHTEN,
                        table.name(),
                        "DROP INDEX CONCURRENTLY IF EXISTS " + names.qualified(index.name()))));
    if (table.purpose() == Purpose.STATIC) {
      var kept = table.rows().stream().map(row -> row.byColumn().get("id")).toList();
      before.rows().stream()
          .map(row -> row.byColumn().get("id"))
          .filter(id -> !kept.contains(id))
          .forEach(id -> changes.add(row(table, id)));
    }
  }

  private Change row(Table table, String id) {
    var leave =
        Change.brief(
            Part.TIGHTEN,
            table.name(),
            Lock.NONE,
            "DELETE FROM " + names.qualified(table.name()) + " WHERE \"id\" = " + id);
    var who = new ArrayList<String>();
    var rows =
        passage.knownTables().stream()
            .flatMap(
                it ->
                    it.foreignKeys().stream()
                        .filter(key -> key.schema() == null && key.table().equals(table.name()))
                        .filter(key -> columnIsThere(it, key.columns().getFirst()))
                        .map(
                            key -> {
                              var column = it.column(key.columns().getFirst()).orElseThrow();
                              who.add(it.element() + "." + column.element());
                              return "SELECT "
                                  + Names.quoted(it.primaryKey().getFirst())
                                  + "::text AS id FROM "
                                  + names.qualified(it.name())
                                  + " WHERE "
                                  + Names.quoted(column.name())
                                  + " = "
                                  + id;
                            }))
            .collect(Collectors.joining(" UNION ALL "));
    return who.isEmpty()
        ? leave
        : leave.unless(
            new Obstacle(
                "(" + rows + ") t",
                "true",
                List.of("id"),
                table.element()
                    + "."
                    + id.replace("'", "")
                    + " leaves the model, and %d rows of "
                    + String.join(", ", who)
                    + " have it; give them another value first"));
  }

  private boolean columnIsThere(Table table, String column) {
    return passage.known(table.name()).orElseThrow().columns().containsKey(column);
  }
}
