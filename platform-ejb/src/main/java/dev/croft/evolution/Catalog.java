package dev.croft.evolution;

import java.util.Map;
import java.util.Set;

/**
 * What the database really has of one schema.
 *
 * @param exists whether the schema is there
 */
public record Catalog(boolean exists, Map<String, Table> tables, Set<String> indexes) {
  /**
   * @param constraints names
   */
  public record Table(Map<String, Column> columns, Set<String> constraints) {}

  /** The type as {@code format_type} prints it. */
  public record Column(String type, boolean nullable, boolean hasDefault) {}
}
