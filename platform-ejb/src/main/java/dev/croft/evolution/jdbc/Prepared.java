package dev.croft.evolution.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was prepared and is not decided yet, as rows: each is written before its act, and says what
 * takes it back.
 */
final class Prepared {
  private Prepared() {}

  /** Something to take back. */
  record Thing(long number, String undo) {}

  static void note(Connection connection, String schema, String publication, List<String> undos)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "insert into platform.prepared (schema_name, publication, undo) values (?, ?, ?)")) {
      for (var undo : undos) {
        statement.setString(1, schema);
        statement.setString(2, publication);
        statement.setString(3, undo);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  static Set<String> of(Connection connection, String schema) throws SQLException {
    return new HashSet<>(
        texts(connection, "select undo from platform.prepared where schema_name = ?", schema));
  }

  static Set<String> schemas(Connection connection, String publication) throws SQLException {
    return new LinkedHashSet<>(
        texts(
            connection,
            "select schema_name from platform.prepared where publication = ? order by number desc",
            publication));
  }

  static Set<String> publications(Connection connection, String schema) throws SQLException {
    return new LinkedHashSet<>(
        texts(
            connection,
            "select publication from platform.prepared where schema_name = ? order by number desc",
            schema));
  }

  /** The last first. */
  static List<Thing> things(Connection connection, String schema, String publication)
      throws SQLException {
    var things = new ArrayList<Thing>();
    try (var statement =
        connection.prepareStatement(
            "select number, undo from platform.prepared where schema_name = ? and publication = ? order by number desc")) {
      statement.setString(1, schema);
      statement.setString(2, publication);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          things.add(new Thing(row.getLong(1), row.getString(2)));
        }
      }
    }
    return things;
  }

  static void forget(Connection connection, Thing thing) throws SQLException {
    try (var statement =
        connection.prepareStatement("delete from platform.prepared where number = ?")) {
      statement.setLong(1, thing.number());
      statement.executeUpdate();
    }
  }

  static void forget(Connection connection, String schema, String publication, String undo)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "delete from platform.prepared where schema_name = ? and publication = ? and undo = ?")) {
      statement.setString(1, schema);
      statement.setString(2, publication);
      statement.setString(3, undo);
      statement.executeUpdate();
    }
  }

  /** It belongs to a version now. */
  static void keep(Connection connection, String schema) throws SQLException {
    try (var statement =
        connection.prepareStatement("delete from platform.prepared where schema_name = ?")) {
      statement.setString(1, schema);
      statement.executeUpdate();
    }
  }

  private static List<String> texts(Connection connection, String sql, String value)
      throws SQLException {
    var texts = new ArrayList<String>();
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
    }
    return texts;
  }
}
