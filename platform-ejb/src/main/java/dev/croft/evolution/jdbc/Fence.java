package dev.croft.evolution.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Lets nobody through who has lost the right to change the database. */
@FunctionalInterface
public interface Fence {
  /** Throws when the right is lost. */
  void demand(Connection connection) throws SQLException;
}
