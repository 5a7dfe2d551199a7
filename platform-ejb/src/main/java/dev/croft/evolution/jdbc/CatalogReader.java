package dev.croft.evolution.jdbc;

import dev.croft.compiler.bundle.DatabaseShape.Key;
import dev.croft.evolution.Catalog;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what PostgreSQL has of a schema. */
final class CatalogReader {
  private static final String COLUMNS =
      """
      select c.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull, a.atthasdef or a.attidentity <> '' as has_default
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname = ? and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum
      """;

  private static final String RULES =
      """
      select c.relname, k.conname, k.contype, k.convalidated, k.confdeltype, coalesce(f.relname, '') as target,
        array(select a.attname::text from unnest(k.conkey) with ordinality u(n, i) join pg_attribute a on a.attrelid = c.oid and a.attnum = u.n order by u.i) as columns
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_class f on f.oid = k.confrelid
      where n.nspname = ? and c.relkind = 'r' and k.contype in ('p', 'u', 'c', 'f')
      """;

  private static final String INDEXES =
      """
      select c.relname, i.relname as index, x.indisunique, x.indisvalid and x.indisready as whole,
        array(select coalesce(a.attname::text, '') from unnest(x.indkey::int2[]) with ordinality u(n, i)
          left join pg_attribute a on a.attrelid = c.oid and a.attnum = u.n and u.n > 0 order by u.i) as columns,
        x.indoption::int2[] as options
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = ? and c.relkind = 'r'
      """;

  private static final int DESCENDING = 1;

  private CatalogReader() {}

  /**
   * @param fresh what was prepared for the version that comes
   */
  static Catalog read(Connection connection, String schema, Set<String> fresh) throws SQLException {
    var tables = new HashMap<String, Catalog.Table>();
    each(
        connection,
        COLUMNS,
        schema,
        row ->
            tables
                .computeIfAbsent(
                    row.getString(1),
                    name ->
                        new Catalog.Table(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>()))
                .columns()
                .put(
                    row.getString(2),
                    new Catalog.Column(row.getString(3), !row.getBoolean(4), row.getBoolean(5))));
    each(connection, RULES, schema, row -> rule(row, tables));
    each(connection, INDEXES, schema, row -> index(row, tables));
    var sequences = new HashSet<String>();
    each(
        connection,
        "select sequencename from pg_sequences where schemaname = ?",
        schema,
        row -> sequences.add(row.getString(1)));
    return new Catalog(schemaExists(connection, schema), tables, sequences, fresh);
  }

  private static void rule(ResultSet row, Map<String, Catalog.Table> tables) throws SQLException {
    var kind =
        switch (row.getString("contype")) {
          case "p" -> Catalog.Kind.KEY;
          case "u" -> Catalog.Kind.UNIQUE;
          case "f" -> Catalog.Kind.REFERENCE;
          default -> Catalog.Kind.CHECK;
        };
    tables
        .get(row.getString("relname"))
        .rules()
        .put(
            row.getString("conname"),
            new Catalog.Rule(
                kind,
                texts(row, "columns"),
                row.getBoolean("convalidated"),
                kind == Catalog.Kind.REFERENCE
                    ? new Catalog.Target(
                        row.getString("target"), onDelete(row.getString("confdeltype")))
                    : Catalog.Target.NONE));
  }

  private static String onDelete(String letter) {
    return switch (letter) {
      case "c" -> "CASCADE";
      case "n" -> "SET NULL";
      case "r" -> "RESTRICT";
      case "d" -> "SET DEFAULT";
      default -> "NO ACTION";
    };
  }

  private static void index(ResultSet row, Map<String, Catalog.Table> tables) throws SQLException {
    var columns = texts(row, "columns");
    var options = (Short[]) row.getArray("options").getArray();
    var keys = new ArrayList<Key>();
    for (int i = 0; i < columns.size(); i++) {
      keys.add(new Key(columns.get(i), i < options.length && (options[i] & DESCENDING) != 0));
    }
    tables
        .get(row.getString("relname"))
        .indexes()
        .put(
            row.getString("index"),
            new Catalog.Index(keys, row.getBoolean("indisunique"), row.getBoolean("whole")));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /** Takes one row. */
  @FunctionalInterface
  private interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  private static void each(Connection connection, String sql, String schema, Taker taker)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, schema);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          taker.take(row);
        }
      }
    }
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
