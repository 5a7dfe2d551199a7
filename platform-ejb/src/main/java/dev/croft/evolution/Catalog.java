package dev.croft.evolution;

import dev.croft.compiler.bundle.DatabaseShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the database really has of one schema.
 *
 * @param exists whether the schema is there
 * @param fresh what was prepared for the version that comes, told by what would take it back
 */
public record Catalog(
    boolean exists, Map<String, Table> tables, Set<String> sequences, Set<String> fresh) {
  public Catalog {
    tables = Map.copyOf(tables);
    sequences = Set.copyOf(sequences);
    fresh = Set.copyOf(fresh);
  }

  /** A table with its rules and indexes by name. */
  public record Table(
      Map<String, Column> columns, Map<String, Rule> rules, Map<String, Index> indexes) {}

  /** The type as {@code format_type} prints it. */
  public record Column(String type, boolean nullable, boolean hasDefault) {}

  /** A constraint. */
  public record Rule(Kind kind, List<String> columns, boolean proven, Target target) {}

  /** What a constraint is. */
  public enum Kind {
    KEY,
    UNIQUE,
    CHECK,
    REFERENCE
  }

  /** Where a foreign key leads; empty texts for other constraints. */
  public record Target(String table, String onDelete) {
    public static final Target NONE = new Target("", "");
  }

  /**
   * @param whole whether PostgreSQL finished building it
   */
  public record Index(List<DatabaseShape.Key> keys, boolean unique, boolean whole) {}

  /** A database that is exactly as a version needs it. */
  public static Catalog of(DatabaseShape shape) {
    return new Catalog(
        true,
        shape.tables().stream()
            .collect(Collectors.toMap(DatabaseShape.Table::name, Catalog::table)),
        shape.sequences().stream()
            .map(DatabaseShape.Sequence::name)
            .collect(Collectors.toUnmodifiableSet()),
        Set.of());
  }

  private static Table table(DatabaseShape.Table table) {
    var columns = new LinkedHashMap<String, Column>();
    for (var column : table.columns()) {
      columns.put(
          column.name(),
          new Column(
              column.type(),
              column.nullable(),
              column.identity() || column.defaultValue() != null));
    }
    var rules = new LinkedHashMap<String, Rule>();
    rules.put(table.name() + "_pkey", new Rule(Kind.KEY, table.primaryKey(), true, Target.NONE));
    table
        .uniques()
        .forEach(
            it -> rules.put(it.name(), new Rule(Kind.UNIQUE, it.columns(), true, Target.NONE)));
    table
        .checks()
        .forEach(
            it ->
                rules.put(
                    it.name(),
                    new Rule(
                        Kind.CHECK,
                        columns.keySet().stream()
                            .filter(column -> it.condition().contains(Names.quoted(column)))
                            .toList(),
                        true,
                        Target.NONE)));
    table
        .foreignKeys()
        .forEach(
            it ->
                rules.put(
                    it.name(),
                    new Rule(
                        Kind.REFERENCE,
                        it.columns(),
                        true,
                        new Target(it.table(), it.onDelete()))));
    var indexes = new LinkedHashMap<String, Index>();
    table.indexes().forEach(it -> indexes.put(it.name(), new Index(it.keys(), false, true)));
    return new Table(columns, rules, indexes);
  }
}
