package dev.croft.evolution;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.bundle.DatabaseShape.Column;
import dev.croft.compiler.bundle.DatabaseShape.ForeignKey;
import dev.croft.compiler.bundle.DatabaseShape.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * From where to where an evolution goes.
 *
 * @param shape what the new version needs
 * @param previous what the running version needs
 * @param catalog what is there
 */
record Passage(DatabaseShape shape, Optional<DatabaseShape> previous, Catalog catalog) {
  Names names() {
    return new Names(shape.schema());
  }

  Optional<Catalog.Table> known(String table) {
    return Optional.ofNullable(catalog.tables().get(table));
  }

  /** Whether the table that a foreign key leads to is there; those of other applications are. */
  boolean isThere(ForeignKey key) {
    return key.schema() != null || known(key.table()).isPresent();
  }

  /** Tables that were there before this evolution began. */
  List<Table> knownTables() {
    return shape.tables().stream()
        .filter(table -> known(table.name()).isPresent() && !isFresh(table))
        .toList();
  }

  /** Whether it was made for this version, by a run that was broken off or is not decided yet. */
  boolean isFresh(Table table) {
    return catalog.fresh().contains(dropTable(table));
  }

  boolean isFresh(Table table, Column column) {
    return catalog.fresh().contains(dropColumn(table, column));
  }

  String dropTable(Table table) {
    return "DROP TABLE IF EXISTS " + names().qualified(table.name()) + " CASCADE";
  }

  String dropColumn(Table table, Column column) {
    return names().alter(table.name()) + "DROP COLUMN IF EXISTS " + Names.quoted(column.name());
  }

  Optional<Table> before(String table) {
    return previous.flatMap(shapeBefore -> shapeBefore.table(table));
  }

  Optional<Column> before(Table table, String column) {
    return before(table.name()).flatMap(it -> it.column(column));
  }

  /** Whether the running version writes one of the columns, and so could break a rule on them. */
  boolean writtenBefore(Table table, List<String> columns) {
    return columns.stream().anyMatch(column -> before(table, column).isPresent());
  }

  /**
   * The rows of a table as they will be, to be looked through before they are: columns that are not
   * there yet stand with their default.
   */
  String rows(Table table) {
    var known = known(table.name()).orElseThrow();
    var missing =
        table.columns().stream()
            .filter(column -> !known.columns().containsKey(column.name()))
            .map(column -> value(column) + " AS " + Names.quoted(column.name()))
            .collect(Collectors.joining(", "));
    var all = names().qualified(table.name()) + " t";
    return missing.isEmpty() ? all : "(SELECT t.*, " + missing + " FROM " + all + ") t";
  }

  private static String value(Column column) {
    if (isNumbered(column)) {
      return "row_number() OVER ()";
    }
    return "("
        + (column.defaultValue() == null ? "NULL" : column.defaultValue())
        + ")::"
        + column.type();
  }

  /** Whether each record gets a number of its own. */
  static boolean isNumbered(Column column) {
    return column.defaultValue() != null && column.defaultValue().startsWith("nextval(");
  }
}
