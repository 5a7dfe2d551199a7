package dev.croft.evolution.jdbc;

/**
 * A table did not become free within the moment that requests may wait; nothing has changed, and
 * trying again makes sense.
 */
public final class TablesBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TablesBusy(Throwable cause) {
    super("the tables are in use by a long transaction; try again when it has ended", cause);
  }
}
