package dev.croft.application.compare;

import dev.croft.application.Comparison.Database;
import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.evolution.Catalog;
import dev.croft.evolution.Change;
import dev.croft.evolution.Evolution;
import dev.croft.evolution.EvolutionRefused;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What happens to tables between two versions, planned as a publication plans it. */
public final class DatabaseSteps {
  private DatabaseSteps() {}

  /**
   * From a database that is as {@code before} needs it; what the real one has besides is not known
   * here.
   *
   * @param back whether {@code after} is the older one, so that it is a rollback
   */
  public static Database between(DatabaseShape before, DatabaseShape after, boolean back) {
    Catalog catalog = catalog(before);
    try {
      List<Change> plan =
          back
              ? Evolution.planBack(after, before, catalog)
              : Evolution.plan(after, before, catalog);
      // What every publication does, changed or not, tells nothing.
      Set<String> always =
          Evolution.plan(before, before, catalog).stream()
              .map(Change::sql)
              .collect(Collectors.toSet());
      return new Database(
          plan.stream().map(Change::sql).filter(sql -> !always.contains(sql)).toList(), "");
    } catch (EvolutionRefused refused) {
      return new Database(List.of(), "A publication would be refused: " + refused.getMessage());
    }
  }

  private static Catalog catalog(DatabaseShape shape) {
    Map<String, Catalog.Table> tables = new LinkedHashMap<>();
    Set<String> indexes = new HashSet<>();
    for (DatabaseShape.Table table : shape.tables()) {
      Map<String, Catalog.Column> columns = new LinkedHashMap<>();
      table
          .columns()
          .forEach(
              column ->
                  columns.put(
                      column.name(),
                      new Catalog.Column(
                          column.type(),
                          column.nullable(),
                          column.identity() || column.defaultValue() != null)));
      Set<String> constraints = new HashSet<>();
      table.uniques().forEach(unique -> constraints.add(unique.name()));
      table.checks().forEach(check -> constraints.add(check.name()));
      table.foreignKeys().forEach(key -> constraints.add(key.name()));
      table.indexes().forEach(index -> indexes.add(index.name()));
      tables.put(table.name(), new Catalog.Table(columns, constraints));
    }
    return new Catalog(true, tables, indexes);
  }
}
