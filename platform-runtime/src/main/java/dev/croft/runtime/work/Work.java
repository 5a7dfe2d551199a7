package dev.croft.runtime.work;

import dev.croft.runtime.refusal.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request's unit of work. The connection is taken at its first use; everything is committed
 * together or rolled back, and the connection is given back on every path.
 */
public final class Work implements AutoCloseable {
  private final Host host;
  private final Caller caller;
  private final Instant now;
  private final Map<Key, Object> known = new HashMap<>();
  private Connection connection;
  private Settings settings;
  private boolean committed;

  private record Key(String entity, Object id) {}

  public Work(Host host, Caller caller) {
    this.host = host;
    this.caller = caller;
    this.now = host.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The same moment during the whole unit of work. */
  public Instant now() {
    return now;
  }

  /** Today in UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** The login name, or null. */
  public String user() {
    return caller.user();
  }

  public Caller caller() {
    return caller;
  }

  public Settings settings() {
    if (settings == null) {
      settings = host.settings().get();
    }
    return settings;
  }

  public <T> List<T> rows(String sql, Binds.Values values, Row.Reader<T> reader) {
    return with(
        sql,
        values,
        false,
        statement -> {
          List<T> found = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            Row row = new Row(rows);
            while (rows.next()) {
              found.add(reader.read(row.next()));
            }
          }
          return found;
        });
  }

  private static final int ROWS_AT_ONCE = 500;

  /** One row after the other, never all of them in memory. */
  public void each(String sql, Binds.Values values, Row.Taker taker) {
    with(
        sql,
        values,
        false,
        statement -> {
          statement.setFetchSize(ROWS_AT_ONCE);
          try (ResultSet rows = statement.executeQuery()) {
            Row row = new Row(rows);
            while (rows.next()) {
              taker.take(row.next());
            }
          }
          return null;
        });
  }

  public <T> Optional<T> first(String sql, Binds.Values values, Row.Reader<T> reader) {
    return with(
        sql,
        values,
        false,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(reader.read(new Row(rows))) : Optional.empty();
          }
        });
  }

  /**
   * @return how many rows were changed
   */
  public int change(String sql, Binds.Values values) {
    return with(sql, values, false, PreparedStatement::executeUpdate);
  }

  /**
   * @return how many rows were deleted; what refers to them is named when it is in the way
   */
  public int delete(String sql, Binds.Values values) {
    known.clear();
    return with(sql, values, true, PreparedStatement::executeUpdate);
  }

  /**
   * @return the value that the statement returns, such as a new id
   */
  public Long insert(String sql, Binds.Values values) {
    return first(sql, values, Row::longWhole)
        .orElseThrow(() -> new IllegalStateException("The insert returned no id"));
  }

  /**
   * The next number of a sequence. Numbers are never given twice, and some may be left out.
   *
   * @param sequence quoted and with its schema
   */
  public Long next(String sequence) {
    return insert("select nextval(?::text::regclass)", binds -> binds.text(sequence));
  }

  /** A record that was read before in this unit of work is not read again. */
  @SuppressWarnings("unchecked")
  public <K, T> T known(String entity, K id, Function<K, T> read) {
    Key key = new Key(entity, id);
    Object found = known.get(key);
    if (found == null) {
      found = read.apply(id);
      known.put(key, found);
    }
    return (T) found;
  }

  public boolean knows(String entity, Object id) {
    return known.containsKey(new Key(entity, id));
  }

  public <T> T remember(String entity, Object id, T record) {
    known.put(new Key(entity, id), record);
    return record;
  }

  public void forget(String entity, Object id) {
    known.remove(new Key(entity, id));
  }

  /** Gives back the memory of records that were read. */
  public void forgetAll() {
    known.clear();
  }

  /** Commits with the business data, or not at all. */
  public void audit(String action, String message) {
    change(
        "insert into \""
            + host.schema().replace("\"", "\"\"")
            + "\".\"croft_audit\" (\"at\", \"user_name\", \"action\", \"message\")"
            + " values (?, ?, ?, ?)",
        binds -> binds.dateTime(now).text(user()).text(action).text(withoutNul(message)));
  }

  public void log(String action, String message) {
    Map<String, Object> event = new HashMap<>();
    event.put("kind", "message");
    event.put("application", host.application());
    event.put("action", action);
    event.put("message", message);
    event.put("at", host.clock().instant().toString());
    if (user() != null) {
      event.put("user", user());
    }
    host.surroundings().log().accept(event);
  }

  private static String withoutNul(String message) {
    return message.replace("\0", "");
  }

  public void commit() {
    if (connection != null) {
      try {
        connection.commit();
      } catch (SQLException e) {
        throw refused(e, false);
      }
    }
    committed = true;
  }

  @Override
  public void close() {
    if (connection == null) {
      return;
    }
    try (Connection closing = connection) {
      if (!committed) {
        closing.rollback();
      }
      closing.setAutoCommit(true);
    } catch (SQLException e) {
      // The pool finds out what became of the connection; the answer does not depend on it.
      System.getLogger(Work.class.getName()).log(System.Logger.Level.DEBUG, "Not closed", e);
    } finally {
      connection = null;
    }
  }

  @FunctionalInterface
  private interface Execution<T> {
    T run(PreparedStatement statement) throws SQLException;
  }

  private <T> T with(String sql, Binds.Values values, boolean deleting, Execution<T> execution) {
    try (PreparedStatement statement = connection().prepareStatement(sql)) {
      values.bind(new Binds(statement));
      return execution.run(statement);
    } catch (SQLException e) {
      throw refused(e, deleting);
    }
  }

  private Connection connection() throws SQLException {
    if (connection == null) {
      Connection opened = host.dataSource().getConnection();
      connection = opened;
      opened.setAutoCommit(false);
    }
    return connection;
  }

  private RuntimeException refused(SQLException problem, boolean deleting) {
    String state = String.valueOf(problem.getSQLState());
    if (connection == null || state.startsWith("08") || state.startsWith("57P")) {
      host.surroundings().log().accept(Map.of("kind", "error", "message", problem.toString()));
      return Refusal.of(503, "The database does not answer", "Try again in a moment");
    }
    return host.surroundings()
        .rules()
        .refusal(problem, deleting)
        .<RuntimeException>map(refusal -> refusal)
        .orElseGet(() -> new DatabaseFailed(problem));
  }

  /** The database refused for a reason that no person can do anything about. */
  public static final class DatabaseFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFailed(SQLException cause) {
      super(cause);
    }
  }
}
