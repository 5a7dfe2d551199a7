package dev.croft.evolution;

import java.util.List;

/**
 * A step of an evolution before it is done.
 *
 * @param rows of the table that it changes, as PostgreSQL last estimated them
 * @param obstacles rows that keep it from being done
 * @param keys of the first of them
 * @param refusal the sentence about them, or empty
 */
public record Foreseen(
    Change change, long rows, long obstacles, List<String> keys, String refusal) {
  public Foreseen {
    keys = List.copyOf(keys);
  }
}
