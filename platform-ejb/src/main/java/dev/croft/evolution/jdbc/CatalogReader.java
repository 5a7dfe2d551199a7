package dev.croft.evolution.jdbc;

import dev.croft.evolution.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;

/** Reads what PostgreSQL has of a schema. */
final class CatalogReader {
  private CatalogReader() {}

  static Catalog read(Connection connection, String schema) throws SQLException {
    var tables = new HashMap<String, Catalog.Table>();
    try (var columns =
        connection.prepareStatement(
            """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull, a.atthasdef or a.attidentity <> '' as has_default
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
            where n.nspname = ? and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum
            """)) {
      columns.setString(1, schema);
      try (var row = columns.executeQuery()) {
        while (row.next()) {
          tables
              .computeIfAbsent(
                  row.getString(1),
                  name -> new Catalog.Table(new LinkedHashMap<>(), new HashSet<>()))
              .columns()
              .put(
                  row.getString(2),
                  new Catalog.Column(row.getString(3), !row.getBoolean(4), row.getBoolean(5)));
        }
      }
    }
    try (var constraints =
        connection.prepareStatement(
            """
            select c.relname, k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ?
            """)) {
      constraints.setString(1, schema);
      try (var row = constraints.executeQuery()) {
        while (row.next()) {
          tables.get(row.getString(1)).constraints().add(row.getString(2));
        }
      }
    }
    var indexes = new HashSet<String>();
    try (var names =
        connection.prepareStatement("select indexname from pg_indexes where schemaname = ?")) {
      names.setString(1, schema);
      try (var row = names.executeQuery()) {
        while (row.next()) {
          indexes.add(row.getString(1));
        }
      }
    }
    return new Catalog(schemaExists(connection, schema), tables, indexes);
  }

  private static boolean schemaExists(Connection connection, String schema) throws SQLException {
    try (var statement =
        connection.prepareStatement("select 1 from pg_namespace where nspname = ?")) {
      statement.setString(1, schema);
      try (var row = statement.executeQuery()) {
        return row.next();
      }
    }
  }
}
