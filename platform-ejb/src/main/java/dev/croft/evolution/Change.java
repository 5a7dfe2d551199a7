package dev.croft.evolution;

/**
 * One step of an evolution.
 *
 * @param sql the statement
 * @param obstacle a query that counts the rows that stand in the way, or null when none can
 * @param refusal what to tell when there are such rows; {@code %d} is their number
 */
public record Change(String sql, String obstacle, String refusal) {
  static Change of(String sql) {
    return new Change(sql, null, null);
  }
}
