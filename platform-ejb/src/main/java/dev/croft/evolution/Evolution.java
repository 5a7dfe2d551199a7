package dev.croft.evolution;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.bundle.DatabaseShape.Column;
import dev.croft.compiler.bundle.DatabaseShape.Purpose;
import dev.croft.compiler.bundle.DatabaseShape.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The way from what the database has to what a model needs: additions, and what makes room for
 * them. Nothing that the running version uses is dropped or narrowed; what leaves the model stays
 * in the database.
 */
public final class Evolution {
  private final DatabaseShape shape;
  private final Optional<DatabaseShape> previous;
  private final Catalog catalog;
  private final List<Change> changes = new ArrayList<>();

  private Evolution(DatabaseShape shape, DatabaseShape previousOrNull, Catalog catalog) {
    this.shape = shape;
    this.previous = Optional.ofNullable(previousOrNull);
    this.catalog = catalog;
  }

  /**
   * @param previousOrNull the shape of the version that runs
   * @throws EvolutionRefused when a type would have to change in a way that may lose data
   */
  public static List<Change> plan(
      DatabaseShape shape, DatabaseShape previousOrNull, Catalog catalog) {
    return new Evolution(shape, previousOrNull, catalog).plan();
  }

  /**
   * What a version of before needs to work again: rules that came after it must not stand in its
   * way. Nothing is dropped but rules, nothing is narrowed.
   *
   * @param leaving the shape of the version that it comes after
   */
  public static List<Change> planBack(DatabaseShape shape, DatabaseShape leaving, Catalog catalog) {
    return new Evolution(shape, leaving, catalog).planBack(leaving);
  }

  private List<Change> planBack(DatabaseShape leaving) {
    for (var table : shape.tables()) {
      var known = catalog.tables().get(table.name());
      if (known != null) {
        leftColumns(table, known);
        relaxed(table, known);
        table.columns().stream()
            .filter(column -> known.columns().containsKey(column.name()))
            .forEach(column -> columnBack(table, column, known.columns().get(column.name())));
      }
    }
    shape.tables().forEach(this::rows);
    leaving.tables().stream()
        .filter(table -> shape.table(table.name()).isEmpty())
        .forEach(this::withoutForeignKeys);
    return List.copyOf(changes);
  }

  private void columnBack(Table table, Column column, Catalog.Column known) {
    if (column.nullable() && !known.nullable()) {
      add(alterColumn(table, column) + " DROP NOT NULL");
    }
    usual(table, column);
  }

  /** Rows of a table that the version does not know may not keep it from deleting others. */
  private void withoutForeignKeys(Table table) {
    var known = catalog.tables().get(table.name());
    table.foreignKeys().stream()
        .filter(key -> known != null && known.constraints().contains(key.name()))
        .forEach(key -> add(alter(table) + " DROP CONSTRAINT " + quoted(key.name())));
  }

  private List<Change> plan() {
    if (!catalog.exists()) {
      add("CREATE SCHEMA " + quoted(shape.schema()));
    }
    shape
        .sequences()
        .forEach(sequence -> add("CREATE SEQUENCE IF NOT EXISTS " + qualified(sequence.name())));
    shape.tables().forEach(this::table);
    shape.tables().forEach(this::rows);
    shape.tables().forEach(this::foreignKeys);
    add("GRANT USAGE ON SCHEMA " + quoted(shape.schema()) + " TO croft_app");
    add(
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "
            + quoted(shape.schema())
            + " TO croft_app");
    add(
        "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA "
            + quoted(shape.schema())
            + " TO croft_app");
    return List.copyOf(changes);
  }

  private void add(String sql) {
    changes.add(Change.of(sql));
  }

  private void table(Table table) {
    var known = catalog.tables().get(table.name());
    if (known == null) {
      add(
          "CREATE TABLE "
              + qualified(table.name())
              + " ("
              + table.columns().stream()
                  .map(Evolution::definition)
                  .collect(Collectors.joining(", "))
              + ")");
      if (!table.primaryKey().isEmpty()) {
        constraint(
            table, table.name() + "_pkey", "PRIMARY KEY (" + columns(table.primaryKey()) + ")");
      }
    } else {
      for (var column : table.columns()) {
        column(table, column, known.columns().get(column.name()));
      }
      leftColumns(table, known);
      relaxed(table, known);
    }
    var constraints = known == null ? java.util.Set.<String>of() : known.constraints();
    table.uniques().stream()
        .filter(unique -> !constraints.contains(unique.name()))
        .forEach(
            unique ->
                changes.add(
                    new Change(
                        alter(table)
                            + " ADD CONSTRAINT "
                            + quoted(unique.name())
                            + " UNIQUE ("
                            + columns(unique.columns())
                            + ")",
                        known == null || !known.columns().keySet().containsAll(unique.columns())
                            ? null
                            : "SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM "
                                + qualified(table.name())
                                + " GROUP BY "
                                + columns(unique.columns())
                                + " HAVING count(*) > 1 AND count("
                                + quoted(unique.columns().getFirst())
                                + ") > 0) t",
                        table.element()
                            + ": %d rows share values of "
                            + String.join(", ", unique.columns())
                            + ", which shall be unique")));
    table.checks().stream()
        .filter(check -> !constraints.contains(check.name()) || changed(table, check))
        .forEach(
            check ->
                changes.add(
                    new Change(
                        alter(table)
                            + " ADD CONSTRAINT "
                            + quoted(check.name())
                            + " CHECK ("
                            + check.condition()
                            + ")",
                        known == null || addsColumns(table, known)
                            ? null
                            : "SELECT count(*) FROM "
                                + qualified(table.name())
                                + " WHERE NOT ("
                                + check.condition()
                                + ")",
                        table.element()
                            + ": %d rows break the rule \""
                            + check.message().replace("%", "%%")
                            + "\"")));
    table.indexes().stream()
        .filter(index -> !catalog.indexes().contains(index.name()))
        .forEach(
            index ->
                add(
                    "CREATE INDEX "
                        + quoted(index.name())
                        + " ON "
                        + qualified(table.name())
                        + " ("
                        + index.keys().stream()
                            .map(key -> quoted(key.column()) + (key.descending() ? " DESC" : ""))
                            .collect(Collectors.joining(", "))
                        + ")"));
  }

  private static boolean addsColumns(Table table, Catalog.Table known) {
    return table.columns().stream().anyMatch(column -> !known.columns().containsKey(column.name()));
  }

  private boolean changed(Table table, DatabaseShape.Check check) {
    return previous
        .flatMap(shapeBefore -> shapeBefore.table(table.name()))
        .flatMap(
            before ->
                before.checks().stream()
                    .filter(other -> other.name().equals(check.name()))
                    .findFirst())
        .map(before -> !before.condition().equals(check.condition()))
        .orElse(false);
  }

  /**
   * Rules that the model has given up, or says otherwise now, must not stand in the way of the new
   * version.
   */
  private void relaxed(Table table, Catalog.Table known) {
    var before = previous.flatMap(shapeBefore -> shapeBefore.table(table.name()));
    if (before.isEmpty()) {
      return;
    }
    var kept = new java.util.HashSet<String>();
    table.uniques().forEach(unique -> kept.add(unique.name()));
    table.checks().stream()
        .filter(check -> !changed(table, check))
        .forEach(check -> kept.add(check.name()));
    table.foreignKeys().stream()
        .filter(key -> before.get().foreignKeys().contains(key))
        .forEach(key -> kept.add(key.name()));
    var old = new ArrayList<String>();
    before.get().uniques().forEach(unique -> old.add(unique.name()));
    before.get().checks().forEach(check -> old.add(check.name()));
    before.get().foreignKeys().forEach(key -> old.add(key.name()));
    old.stream()
        .filter(name -> !kept.contains(name) && known.constraints().contains(name))
        .forEach(name -> add(alter(table) + " DROP CONSTRAINT " + quoted(name)));
  }

  private void column(Table table, Column column, Catalog.Column known) {
    if (known == null) {
      var mayBeEmpty = column.nullable() || column.defaultValue() != null || column.identity();
      changes.add(
          new Change(
              alter(table) + " ADD COLUMN " + definition(column),
              mayBeEmpty ? null : "SELECT count(*) FROM " + qualified(table.name()),
              "%s.%s must have a value, and %%d rows have none; give it a default, or let it be empty (?)"
                  .formatted(table.element(), column.element())));
      return;
    }
    if (!known.type().equals(column.type())) {
      if (!Widening.isSafe(known.type(), column.type())) {
        throw new EvolutionRefused(
            "%s.%s cannot change from %s to %s: values could be lost; add a new attribute instead"
                .formatted(table.element(), column.element(), known.type(), column.type()));
      }
      add(alterColumn(table, column) + " TYPE " + column.type());
    }
    if (column.nullable() && !known.nullable()) {
      add(alterColumn(table, column) + " DROP NOT NULL");
    } else if (!column.nullable() && known.nullable()) {
      changes.add(
          new Change(
              alterColumn(table, column) + " SET NOT NULL",
              "SELECT count(*) FROM "
                  + qualified(table.name())
                  + " WHERE "
                  + quoted(column.name())
                  + " IS NULL",
              "%s.%s must have a value, and %%d rows have none"
                  .formatted(table.element(), column.element())));
    }
    usual(table, column);
  }

  private void usual(Table table, Column column) {
    var defaultBefore =
        previous
            .flatMap(before -> before.table(table.name()))
            .flatMap(before -> before.column(column.name()))
            .map(Column::defaultValue);
    if (!column.identity() && !Objects.equals(defaultBefore.orElse(null), column.defaultValue())) {
      add(
          alterColumn(table, column)
              + (column.defaultValue() == null
                  ? " DROP DEFAULT"
                  : " SET DEFAULT " + column.defaultValue()));
    }
  }

  /** A column that no model fills any more may not demand a value. */
  private void leftColumns(Table table, Catalog.Table known) {
    known
        .columns()
        .forEach(
            (name, column) -> {
              if (table.column(name).isEmpty() && !column.nullable() && !column.hasDefault()) {
                add(alter(table) + " ALTER COLUMN " + quoted(name) + " DROP NOT NULL");
              }
            });
  }

  private void rows(Table table) {
    if (table.purpose() != Purpose.STATIC) {
      return;
    }
    var key = columns(table.primaryKey());
    for (var row : table.rows()) {
      var values = row.values();
      var set =
          values.stream()
              .filter(value -> !table.primaryKey().contains(value.column()))
              .map(value -> quoted(value.column()) + " = excluded." + quoted(value.column()))
              .collect(Collectors.joining(", "));
      add(
          "INSERT INTO "
              + qualified(table.name())
              + " ("
              + values.stream()
                  .map(value -> quoted(value.column()))
                  .collect(Collectors.joining(", "))
              + ") VALUES ("
              + values.stream().map(DatabaseShape.Value::literal).collect(Collectors.joining(", "))
              + ") ON CONFLICT ("
              + key
              + ") DO "
              + (set.isEmpty() ? "NOTHING" : "UPDATE SET " + set));
    }
  }

  private void foreignKeys(Table table) {
    var known = catalog.tables().get(table.name());
    var before = previous.flatMap(shapeBefore -> shapeBefore.table(table.name()));
    for (var key : table.foreignKeys()) {
      var stands =
          known != null
              && known.constraints().contains(key.name())
              && before.map(old -> old.foreignKeys().contains(key)).orElse(true);
      if (!stands) {
        add(
            alter(table)
                + " ADD CONSTRAINT "
                + quoted(key.name())
                + " FOREIGN KEY ("
                + columns(key.columns())
                + ") REFERENCES "
                + target(key)
                + " ("
                + columns(key.references())
                + ") ON DELETE "
                + key.onDelete());
      }
    }
  }

  private String target(DatabaseShape.ForeignKey key) {
    return key.schema() == null
        ? qualified(key.table())
        : quoted(key.schema()) + "." + quoted(key.table());
  }

  private void constraint(Table table, String name, String rule) {
    add(alter(table) + " ADD CONSTRAINT " + quoted(name) + " " + rule);
  }

  private static String definition(Column column) {
    return quoted(column.name())
        + " "
        + column.type()
        + (column.nullable() ? "" : " NOT NULL")
        + (column.identity() ? " GENERATED BY DEFAULT AS IDENTITY" : "")
        + (column.defaultValue() == null ? "" : " DEFAULT " + column.defaultValue());
  }

  private String alter(Table table) {
    return "ALTER TABLE " + qualified(table.name());
  }

  private String alterColumn(Table table, Column column) {
    return alter(table) + " ALTER COLUMN " + quoted(column.name());
  }

  private String qualified(String name) {
    return quoted(shape.schema()) + "." + quoted(name);
  }

  private static String columns(List<String> names) {
    return names.stream().map(Evolution::quoted).collect(Collectors.joining(", "));
  }

  /** A name as SQL takes it literally. */
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
