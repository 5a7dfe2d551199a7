package dev.croft.runtime.work;

import dev.croft.runtime.refusal.Refusal;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One request's unit of work. The connection is taken at its first use; everything is committed
 * together or rolled back, and the connection is given back on every path.
 */
public final class Work implements AutoCloseable {
  private final Host host;
  private final Caller caller;
  private Instant now;
  private final Memory memory = new Memory();
  private final Notes notes;
  private final Transaction transaction;
  private final Map<String, Settings> settings = new HashMap<>();
  private boolean committed;

  public Work(Host host, Caller caller) {
    this.host = host;
    this.caller = caller;
    this.notes = new Notes(host, caller);
    this.transaction = new Transaction(host.dataSource());
    this.now = host.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Promises that nothing is written: each question then stands for itself, as it does inside of a
   * transaction of this server too, and the database need not be told of a beginning and an end.
   * Whatever writes all the same begins a transaction.
   */
  public Work onlyReads() {
    transaction.apart();
    return this;
  }

  /** Takes the time and the settings again: a test has changed them. */
  public void freshen() {
    now = host.clock().instant().truncatedTo(ChronoUnit.MICROS);
    settings.clear();
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
    return settings("");
  }

  /**
   * Of an application that this one uses.
   *
   * @param context of that application; empty for one's own
   */
  public Settings settings(String context) {
    return settings.computeIfAbsent(context, host.settings());
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
    // Outside of a transaction the driver reads all rows at once.
    transaction.together();
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
    writes();
    return with(sql, values, false, PreparedStatement::executeUpdate);
  }

  /**
   * @return how many rows were deleted; what refers to them is named when it is in the way
   */
  public int delete(String sql, Binds.Values values) {
    writes();
    memory.forgetAll();
    return with(sql, values, true, PreparedStatement::executeUpdate);
  }

  /**
   * @return the value that the statement returns, such as a new id
   */
  public Long insert(String sql, Binds.Values values) {
    writes();
    return first(sql, values, Row::longWhole)
        .orElseThrow(() -> new IllegalStateException("The insert returned no id"));
  }

  /** A statement that writes, and gives back what the database made of it. */
  public <T> Optional<T> write(String sql, Binds.Values values, Row.Reader<T> reader) {
    writes();
    return first(sql, values, reader);
  }

  /**
   * New records in the order of the list. When one is refused, it is the same one and for the same
   * reason as if they were written one by one.
   *
   * @param sql the statement for one of them
   */
  public <T> void insertAll(String sql, List<T> records, Function<T, Binds.Values> values) {
    writes();
    try {
      boolean few = records.size() < Inserts.WORTH_IT;
      if (few || !new Inserts<>(sql, values).write(transaction.connection(), records)) {
        records.forEach(each -> insert(sql, values.apply(each)));
      }
    } catch (SQLException e) {
      if (!isGivenUp(e)) {
        throw refused(e, false);
      }
    } catch (DatabaseFailed e) {
      if (!(e.getCause() instanceof SQLException cause && isGivenUp(cause))) {
        throw e;
      }
    }
  }

  /** A statement before was refused, and whoever waits for an answer is told about that one. */
  private static boolean isGivenUp(SQLException problem) {
    return "25P02".equals(problem.getSQLState());
  }

  /**
   * The next number of a sequence. Numbers are never given twice, and some may be left out.
   *
   * @param sequence quoted and with its schema
   */
  public Long next(String sequence) {
    return first("select nextval(?::text::regclass)", binds -> binds.text(sequence), Row::longWhole)
        .orElseThrow(() -> new IllegalStateException("The sequence gave no number"));
  }

  /** A record that was read before in this unit of work is not read again. */
  public <K, T> T known(String entity, K id, Function<K, T> read) {
    return memory.known(entity, id, read);
  }

  public boolean knows(String entity, Object id) {
    return memory.knows(entity, id);
  }

  /** A record if it is known, else null. */
  public <T> T peek(String entity, Object id) {
    return memory.peek(entity, id);
  }

  public <T> T remember(String entity, Object id, T record) {
    memory.remember(entity, id, record);
    return record;
  }

  /** A record as this unit of work has just written it: nobody else can change it any more. */
  public <T> T keep(String entity, Object id, T record) {
    memory.keep(entity, id, record);
    return record;
  }

  /** A record that this unit of work has written, as it is in the database. */
  public <T> Optional<T> held(String entity, Object id) {
    return memory.held(entity, id);
  }

  /**
   * Reads the records that items lead to and that are not known, all at once.
   *
   * @param read reads the records with these ids, and remembers them
   */
  public <T> List<T> ahead(
      String entity, List<T> items, Function<T, Long> reference, Consumer<List<Long>> read) {
    List<Long> missing = memory.missing(entity, items, reference);
    if (missing.size() > 1) {
      read.accept(missing);
    }
    return items;
  }

  /** The answer to a question that was asked before, unless something was written since. */
  public <T> T shared(String question, List<?> values, Supplier<T> read) {
    return memory.shared(question, values, read);
  }

  public void forget(String entity, Object id) {
    memory.forget(entity, id);
  }

  /** Gives back the memory of records that were read. */
  public void forgetAll() {
    memory.forgetAll();
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
    notes.log(action, message);
  }

  /** Goes out after the commit; until somebody delivers it, that is a line for operators. */
  public void send(List<String> to, String subject, String text) {
    notes.send(to, subject, text);
  }

  private static String withoutNul(String message) {
    return message.replace("\0", "");
  }

  private void writes() {
    transaction.together();
    memory.written();
  }

  /** Begins what {@link #undo} can take back without the rest of the work. */
  public Mark mark() {
    transaction.together();
    try {
      return Mark.of(transaction.begunIfOpen(), notes.unsent());
    } catch (SQLException e) {
      throw refused(e, false);
    }
  }

  /** What was done since then stays, as far as the whole work does. */
  public void keep(Mark mark) {
    try {
      mark.release(transaction.open());
    } catch (SQLException e) {
      throw refused(e, false);
    }
  }

  /**
   * Takes back what was written since then.
   *
   * @param problem thrown on where the database cannot go back: then the whole work is lost
   */
  public void undo(Mark mark, RuntimeException problem) {
    memory.forgetAll();
    notes.unsend(mark.unsent());
    try {
      mark.back(transaction.open());
    } catch (SQLException e) {
      problem.addSuppressed(e);
      throw problem;
    }
  }

  /** An action goes on after this; what only operators can mend is told to them. */
  public void caught(RuntimeException problem) {
    notes.caught(problem);
  }

  public void commit() {
    try {
      transaction.commit();
    } catch (SQLException e) {
      throw refused(e, false);
    }
    committed = true;
    notes.committed();
  }

  @Override
  public void close() {
    try {
      transaction.close(committed);
    } catch (SQLException e) {
      // The pool finds out what became of the connection; the answer does not depend on it.
      System.getLogger(Work.class.getName()).log(System.Logger.Level.DEBUG, "Not closed", e);
    }
  }

  @FunctionalInterface
  interface Execution<T> {
    T run(PreparedStatement statement) throws SQLException;
  }

  <T> T with(String sql, Binds.Values values, boolean deleting, Execution<T> execution) {
    try (PreparedStatement statement = transaction.connection().prepareStatement(sql)) {
      values.bind(new Binds(statement));
      return execution.run(statement);
    } catch (SQLException e) {
      throw refused(e, deleting);
    }
  }

  private RuntimeException refused(SQLException problem, boolean deleting) {
    String state = String.valueOf(problem.getSQLState());
    if (transaction.open() == null || state.startsWith("08") || state.startsWith("57P")) {
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
