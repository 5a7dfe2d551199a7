package dev.croft.evolution;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The database as a process sees it that is killed at its n-th statement: the connections break,
 * and nothing of what it would do afterwards happens.
 */
final class MortalSource {
  private final DataSource source;
  private final List<Connection> open = new ArrayList<>();
  private int left;
  private boolean dead;

  private MortalSource(DataSource source, int statements) {
    this.source = source;
    this.left = statements;
  }

  static MortalSource after(int statements, DataSource source) {
    return new MortalSource(source, statements);
  }

  int left() {
    return left;
  }

  boolean isDead() {
    return dead;
  }

  DataSource source() {
    return proxy(DataSource.class, source);
  }

  private <T> T proxy(Class<T> type, Object behind) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call(behind, method, arguments)));
  }

  private Object call(Object behind, Method method, Object[] arguments) throws Throwable {
    if (behind instanceof Statement && method.getName().startsWith("execute") && left-- <= 0) {
      die();
    }
    if (dead) {
      if (method.getName().equals("close")) {
        return null;
      }
      throw new SQLException("the process was killed", "08006");
    }
    try {
      return mortal(method.invoke(behind, arguments), method);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  private Object mortal(Object result, Method method) {
    if (result instanceof Connection connection) {
      open.add(connection);
    }
    Class<?> type = method.getReturnType();
    return result != null
            && (Connection.class.isAssignableFrom(type) || Statement.class.isAssignableFrom(type))
        ? proxy(type, result)
        : result;
  }

  private void die() throws SQLException {
    if (!dead) {
      dead = true;
      for (var connection : open) {
        connection.abort(Runnable::run);
      }
    }
  }
}
