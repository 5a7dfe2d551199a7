package dev.croft.evolution;

import java.util.List;

/**
 * Rows that may stand in the way of a change.
 *
 * @param rows what is looked through, as it stands behind {@code from}
 * @param condition which of them stand in the way
 * @param key the columns that a row is known by
 * @param refusal what to tell when there are such rows; {@code %d} is their number
 */
public record Obstacle(String rows, String condition, List<String> key, String refusal) {
  private static final int SHOWN = 5;

  public Obstacle {
    key = List.copyOf(key);
  }

  /** How many stand in the way. */
  public String count() {
    return "SELECT count(*) FROM " + rows + " WHERE " + condition;
  }

  /** The keys of the first of them, and one more when there are more. */
  public String first() {
    return "SELECT concat_ws(', ', "
        + Names.list(key)
        + ") FROM "
        + rows
        + " WHERE "
        + condition
        + " ORDER BY "
        + Names.list(key)
        + " LIMIT "
        + SHOWN;
  }

  /** The sentence about so many rows, of which these are the first. */
  public String sentence(long count, List<String> keys) {
    return refusal.formatted(count)
        + (keys.isEmpty()
            ? ""
            : " ("
                + String.join(", ", key)
                + " "
                + String.join(", ", keys)
                + (count > keys.size() ? ", …" : "")
                + ")");
  }
}
