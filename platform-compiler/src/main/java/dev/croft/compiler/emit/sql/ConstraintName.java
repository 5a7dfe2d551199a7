package dev.croft.compiler.emit.sql;

import java.util.List;

/** Names of constraints and indexes: unique in a schema, and stable as long as their table is. */
final class ConstraintName {
  private ConstraintName() {}

  static String unique(String table, List<String> columns) {
    return PhysicalName.fitting(table + "_" + String.join("_", columns) + "_key");
  }

  static String foreignKey(String table, String column) {
    return PhysicalName.fitting(table + "_" + column + "_fkey");
  }

  static String index(String table, List<String> columns) {
    return PhysicalName.fitting(table + "_" + String.join("_", columns) + "_idx");
  }

  /**
   * @param what {@code quantity_range}; for rules of the entity their text, shortened
   */
  static String check(String table, String what) {
    return PhysicalName.fitting(table + "_" + what + "_check");
  }
}
