package dev.croft.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tables and columns of an application that its live version does not know: publications never drop
 * them, people do.
 */
public interface Leftovers {
  /**
   * @param version the live one
   * @param things the largest first
   * @param dropped what was dropped before, the newest first
   */
  record Found(String application, Integer version, List<Leftover> things, List<Dropped> dropped) {
    public Found {
      things = List.copyOf(things);
      dropped = List.copyOf(dropped);
    }
  }

  /**
   * A table, or a column of one.
   *
   * @param name {@code table} or {@code table.column}, as the database calls them
   * @param rows that have a value there
   * @param bytes that it takes, indexes included
   * @param neededBy versions that a rollback may bring back and that need it
   */
  record Leftover(String name, String kind, long rows, long bytes, List<Integer> neededBy) {
    public Leftover {
      neededBy = List.copyOf(neededBy);
    }
  }

  /**
   * Something that was dropped.
   *
   * @param retired versions that cannot come back since
   */
  record Dropped(String name, long rows, long bytes, String retired, String user, Instant at) {}

  /**
   * What is to be dropped.
   *
   * @param names as {@link Leftover} has them
   * @param retire whether versions that need one of them may be given up
   */
  record Wish(List<String> names, boolean retire) {
    public Wish {
      names = names == null ? List.of() : List.copyOf(names);
    }
  }

  /** Empty when there is no such application, or when it was not made from a model. */
  Optional<Found> of(String application);

  /**
   * Drops them, all or none; nothing brings them back.
   *
   * @throws LeftoversRefused when one of them is needed, or not there
   */
  Found drop(String application, Wish wish, String user);
}
