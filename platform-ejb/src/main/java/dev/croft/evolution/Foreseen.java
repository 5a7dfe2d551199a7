package dev.croft.evolution;

/**
 * A step of an evolution before it is done.
 *
 * @param table that the statement changes; empty when it is new
 * @param rows of the table, as PostgreSQL last estimated them
 * @param obstacles rows that keep it from being done
 * @param refusal the sentence about them, or empty
 */
public record Foreseen(String sql, String table, long rows, long obstacles, String refusal) {
  /** What others must wait for while the statement works. */
  public Lock lock() {
    if (table.isEmpty()) {
      return Lock.NONE;
    }
    return sql.startsWith("ALTER TABLE")
        ? Lock.ALL
        : sql.contains("INDEX") || sql.contains("FOREIGN KEY") ? Lock.WRITERS : Lock.NONE;
  }

  /** Who has to wait. */
  public enum Lock {
    NONE,
    WRITERS,
    ALL
  }
}
