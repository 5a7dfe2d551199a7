package dev.croft.evolution;

import dev.croft.compiler.Compiler;
import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.emit.sql.ShapeOf;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import dev.croft.environment.flyway.PlatformSchema;
import dev.croft.evolution.jdbc.DatabaseFollows;
import dev.croft.evolution.jdbc.Fence;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** A PostgreSQL with the schema {@code app_shop}, which follows models. */
final class EvolvedDatabase implements AutoCloseable {
  static final Fence OPEN = connection -> {};
  private static final String PUBLICATION = "7";

  private static final String CATALOG =
      """
      select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
        || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
      from pg_class c join pg_attribute a on a.attrelid = c.oid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = to_regnamespace('app_shop') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      union all
      select 'rule ' || c.relname || '.' || k.conname || ' ' || pg_get_constraintdef(k.oid) || case when k.convalidated then '' else ' not proven' end
      from pg_constraint k join pg_class c on c.oid = k.conrelid where k.connamespace = to_regnamespace('app_shop')
      union all
      select 'index ' || pg_get_indexdef(x.indexrelid) || case when x.indisvalid then '' else ' not whole' end
      from pg_index x join pg_class c on c.oid = x.indrelid where c.relnamespace = to_regnamespace('app_shop')
      union all
      select 'sequence ' || sequencename from pg_sequences where schemaname = 'app_shop'
      union all
      select 'right ' || table_name || ' ' || privilege_type from information_schema.role_table_grants where table_schema = 'app_shop' and grantee = 'croft_app'
      union all
      select 'prepared ' || undo from platform.prepared
      """;

  private final EmbeddedPostgres postgres;
  private final Connection connection;

  EvolvedDatabase() throws IOException, SQLException {
    this(false);
  }

  /**
   * @param durable whether it waits for the disk as one does that people trust
   */
  EvolvedDatabase(boolean durable) throws IOException, SQLException {
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", durable ? "on" : "off")
            .setServerConfig("max_connections", "50")
            .start();
    new PlatformSchema(owner()).bringUpToDate();
    connection = owner().getConnection();
    execute(
        "do $$ begin if to_regrole('croft_app') is null then create role croft_app; end if; end $$");
    execute("set search_path = app_shop, public");
    execute("create table public.decided (shape text)");
  }

  DataSource owner() {
    return postgres.getPostgresDatabase();
  }

  Connection connection() {
    return connection;
  }

  /** The shape of a model; files are parted by a line of dashes. */
  static DatabaseShape shape(String elements) {
    var files = ("application Shop\n" + elements).split("---\n");
    var checked =
        Compiler.check(
            new Sources(
                IntStream.range(0, files.length)
                    .mapToObj(i -> new SourceFile("part" + i + ".croft", files[i]))
                    .toList()));
    return ShapeOf.application(
        checked
            .application()
            .orElseThrow(() -> new AssertionError(elements + "\n" + checked.problems())));
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void clear() throws SQLException {
    execute("drop schema if exists app_shop cascade");
    execute("truncate platform.prepared, public.decided");
  }

  DatabaseFollows following(DataSource source) {
    return new DatabaseFollows(source, Duration.ofSeconds(5));
  }

  /** The whole way, as a publication goes it. */
  void follow(DatabaseShape shape, DatabaseShape previousOrNull) throws SQLException {
    follow(owner(), shape, previousOrNull);
  }

  void follow(DataSource source, DatabaseShape shape, DatabaseShape previousOrNull)
      throws SQLException {
    var database = following(source);
    if (!isDecided()) {
      database.prepare(shape, previousOrNull, PUBLICATION, OPEN);
      decide(source, database, shape, previousOrNull);
    }
    var late = database.tighten(shape, previousOrNull, OPEN);
    if (!late.isEmpty()) {
      throw new AssertionError(late);
    }
  }

  /** A new publication may be decided. */
  void nextPublication() throws SQLException {
    execute("truncate public.decided");
  }

  static void decide(
      DataSource source, DatabaseFollows database, DatabaseShape shape, DatabaseShape previous)
      throws SQLException {
    try (var deciding = source.getConnection()) {
      deciding.setAutoCommit(false);
      try (var statement = deciding.createStatement()) {
        statement.execute("insert into public.decided values ('it')");
        database.follow(deciding, shape, previous);
        deciding.commit();
      } catch (RuntimeException | SQLException failure) {
        deciding.rollback();
        throw failure;
      }
    }
  }

  boolean isDecided() throws SQLException {
    return is("select count(*) > 0 from public.decided");
  }

  void undo() {
    following(owner()).unprepare(PUBLICATION, OPEN);
  }

  boolean is(String question) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(question)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private String text(String question) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Everything that the catalog says of the schema. */
  SortedSet<String> catalog() throws SQLException {
    var lines = new TreeSet<String>();
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(CATALOG)) {
      while (row.next()) {
        lines.add(row.getString(1));
      }
    }
    return lines;
  }

  /** The records of all entities that are in the database. */
  String records(DatabaseShape shape) throws SQLException {
    var parts = new StringBuilder("{");
    for (var table : shape.tables()) {
      if (table.purpose() != DatabaseShape.Purpose.STATIC
          && is("select to_regclass('app_shop." + table.name() + "') is not null")) {
        parts
            .append(parts.length() == 1 ? "" : ", ")
            .append('"')
            .append(table.name())
            .append("\": ")
            .append(
                text(
                    "select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text from app_shop.\""
                        + table.name()
                        + "\" t"));
      }
    }
    return parts.append('}').toString();
  }

  /** Whether each of these records is still there with all its values. */
  boolean hasStill(String records, DatabaseShape shape) throws SQLException {
    try (var statement = connection.prepareStatement("select ?::jsonb @> ?::jsonb")) {
      statement.setString(1, records(shape));
      statement.setString(2, records);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  List<Change> whatIsLeft(DatabaseShape shape) {
    return following(owner()).foresee(shape, shape).stream().map(Foreseen::change).toList();
  }

  @Override
  public void close() throws SQLException, IOException {
    connection.close();
    postgres.close();
  }
}
