package dev.croft.compiler.running;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts what reaches a database: statements that are run, and values that are read of rows. */
final class CountingDatabase {
  private final DataSource counted;
  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicInteger values = new AtomicInteger();
  private final AtomicInteger transactions = new AtomicInteger();
  private final List<String> texts = new CopyOnWriteArrayList<>();

  CountingDatabase(DataSource real) {
    this.counted =
        wrapped(
            DataSource.class,
            real,
            (method, arguments, result) ->
                result instanceof Connection connection ? connection(connection) : result);
  }

  DataSource dataSource() {
    return counted;
  }

  /**
   * @param statements run, savepoints too
   * @param values columns times rows that were read
   */
  record Count(int statements, int values) {}

  /** What was counted since the last call. */
  Count taken() {
    return new Count(statements.getAndSet(0), values.getAndSet(0));
  }

  /** Transactions that were begun since the last call. */
  int begun() {
    return transactions.getAndSet(0);
  }

  /** The SQL of the statements that were prepared so far. */
  List<String> texts() {
    return List.copyOf(texts);
  }

  private Connection connection(Connection real) {
    return wrapped(
        Connection.class,
        real,
        (method, arguments, result) -> {
          if (method.getName().equals("setSavepoint")) {
            statements.incrementAndGet();
          }
          if (method.getName().equals("prepareStatement")) {
            texts.add((String) arguments[0]);
          }
          if (method.getName().equals("setAutoCommit") && Boolean.FALSE.equals(arguments[0])) {
            transactions.incrementAndGet();
          }
          return result instanceof PreparedStatement statement ? statement(statement) : result;
        });
  }

  private PreparedStatement statement(PreparedStatement real) {
    return wrapped(
        PreparedStatement.class,
        real,
        (method, arguments, result) -> {
          if (method.getName().startsWith("execute")) {
            statements.incrementAndGet();
          }
          return result instanceof ResultSet rows ? rows(rows) : result;
        });
  }

  private ResultSet rows(ResultSet real) {
    return wrapped(
        ResultSet.class,
        real,
        (method, arguments, result) -> {
          if (method.getName().startsWith("get") && arguments != null) {
            values.incrementAndGet();
          }
          return result;
        });
  }

  private interface Seen {
    Object seen(Method method, Object[] arguments, Object result);
  }

  private static <T> T wrapped(Class<T> type, T real, Seen seen) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return seen.seen(method, arguments, method.invoke(real, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
