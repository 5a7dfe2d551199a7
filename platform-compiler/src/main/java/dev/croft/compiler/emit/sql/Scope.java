package dev.croft.compiler.emit.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tables that one {@code select} reads: its sources by variable, and the joins that attributes
 * of other records made necessary. An inner select sees the variables of the outer one.
 */
final class Scope {
  private final Optional<Scope> outer;
  private final Map<String, String> entityOfVariable = new LinkedHashMap<>();
  private final Map<String, Joined> joins = new LinkedHashMap<>();

  /**
   * @param sql {@code left join … on …}
   */
  private record Joined(String alias, String sql, boolean mayBeMissing) {}

  Scope(Optional<Scope> outer) {
    this.outer = outer;
  }

  void source(String variable, String entity) {
    entityOfVariable.put(variable, entity);
  }

  boolean knows(String variable) {
    return entityOfVariable.containsKey(variable)
        || outer.map(scope -> scope.knows(variable)).orElse(false);
  }

  /** The scope whose {@code from} holds the variable: joins that start there belong there. */
  Scope ownerOf(String variable) {
    if (entityOfVariable.containsKey(variable)) {
      return this;
    }
    return outer
        .map(scope -> scope.ownerOf(variable))
        .orElseThrow(() -> new IllegalArgumentException("No source is called " + variable));
  }

  /**
   * The alias under which the record behind a foreign key can be read; joined once for each path.
   */
  String join(String path, String table, String key, boolean optional, boolean fromMissing) {
    return joins
        .computeIfAbsent(
            path,
            wanted -> {
              String alias = PhysicalName.quoted(PhysicalName.fitting(path));
              boolean missing = optional || fromMissing;
              String kind = missing ? "left join " : "join ";
              return new Joined(
                  alias, kind + table + " " + alias + " on " + alias + ".\"id\" = " + key, missing);
            })
        .alias();
  }

  boolean mayBeMissing(String path) {
    Joined joined = joins.get(path);
    return joined != null && joined.mayBeMissing();
  }

  String joins() {
    StringBuilder sql = new StringBuilder();
    joins.values().forEach(joined -> sql.append("\n").append(joined.sql()));
    return sql.toString();
  }
}
