package dev.croft.evolution;

import dev.croft.compiler.bundle.DatabaseShape.Purpose;
import dev.croft.compiler.bundle.DatabaseShape.Row;
import dev.croft.compiler.bundle.DatabaseShape.Table;
import dev.croft.compiler.bundle.DatabaseShape.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows that belong to the model. */
final class StaticRows {
  private final Passage passage;

  StaticRows(Passage passage) {
    this.passage = passage;
  }

  /** Rows of the model that the running version does not know, or knows otherwise. */
  List<Change> changes() {
    return changed(false);
  }

  /** The same, with the columns in them that only the version that leaves had left out. */
  List<Change> back() {
    return changed(true);
  }

  private List<Change> changed(boolean back) {
    return passage.knownTables().stream()
        .filter(table -> table.purpose() == Purpose.STATIC)
        .flatMap(table -> changed(table, back))
        .map(sql -> Change.brief(Part.DECIDE, "", Lock.NONE, sql))
        .toList();
  }

  private Stream<String> changed(Table table, boolean back) {
    var before = passage.before(table.name()).map(Table::rows).orElse(List.of());
    return table.rows().stream()
        .filter(row -> back || !before.contains(row))
        .map(row -> upsert(table, row, passage.names()));
  }

  static Stream<String> all(Table table, Names names) {
    return table.purpose() == Purpose.STATIC
        ? table.rows().stream().map(row -> upsert(table, row, names))
        : Stream.empty();
  }

  private static String upsert(Table table, Row row, Names names) {
    var columns = row.values().stream().map(Value::column).toList();
    var set =
        columns.stream()
            .filter(column -> !table.primaryKey().contains(column))
            .map(column -> Names.quoted(column) + " = excluded." + Names.quoted(column))
            .collect(Collectors.joining(", "));
    return "INSERT INTO "
        + names.qualified(table.name())
        + " ("
        + Names.list(columns)
        + ") VALUES ("
        + row.values().stream().map(Value::literal).collect(Collectors.joining(", "))
        + ") ON CONFLICT ("
        + Names.list(table.primaryKey())
        + ") DO "
        + (set.isEmpty() ? "NOTHING" : "UPDATE SET " + set);
  }
}
