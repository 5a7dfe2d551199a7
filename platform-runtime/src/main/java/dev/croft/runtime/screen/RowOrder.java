package dev.croft.runtime.screen;

import java.util.List;

/**
 * How the rows of a query can be put in order. Whatever a person asks for only chooses among keys
 * that the compiler wrote.
 *
 * @param usual what stands behind {@code order by} when nobody asks for anything; may be empty
 * @param keys one for each selected value, in their order
 */
public record RowOrder(String usual, List<String> keys) {
  public RowOrder {
    keys = List.copyOf(keys);
  }

  public RowOrder(String usual, String... keys) {
    this(usual, List.of(keys));
  }

  /**
   * @param value which selected value, counted from 1; 0 for the usual order
   */
  public record Asked(int value, boolean descending) {
    public static final Asked NOTHING = new Asked(0, false);
  }

  /** The whole clause; it ends with the usual order, so that pages stay what they are. */
  public String by(Asked asked) {
    if (asked.value() == 0) {
      return usual.isEmpty() ? "" : "\norder by " + usual;
    }
    return "\norder by "
        + keys.get(asked.value() - 1)
        + (asked.descending() ? " desc nulls last" : " nulls first")
        + (usual.isEmpty() ? "" : ", " + usual);
  }
}
