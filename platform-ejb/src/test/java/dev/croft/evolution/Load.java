package dev.croft.evolution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Requests that come whether the ones before are answered or not: how long one took counts from the
 * moment when it was due. One that waits for a lock longer than a second fails.
 */
final class Load implements AutoCloseable {
  private final DataSource source;
  private final List<Thread> people = new ArrayList<>();
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private volatile boolean ending;

  Load(DataSource source) {
    this.source = source;
  }

  /** What somebody asks for; it gets a random number. */
  @FunctionalInterface
  interface Request {
    String sql(long random);
  }

  /** Somebody who asks so often. */
  Load with(int timesPerSecond, Request request) {
    var person = new Thread(() -> ask(1_000_000_000L / timesPerSecond, request));
    person.setDaemon(true);
    people.add(person);
    person.start();
    return this;
  }

  private void ask(long period, Request request) {
    try (var connection = source.getConnection()) {
      run(connection, "set search_path = app_shop");
      run(connection, "set lock_timeout = '1s'");
      for (var due = System.nanoTime(); !ending; due += period) {
        for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        try {
          run(connection, request.sql(ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE)));
        } catch (SQLException failure) {
          failures.add(failure.getMessage());
        }
        nanos.add(System.nanoTime() - due);
      }
    } catch (SQLException failure) {
      failures.add(failure.getMessage());
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  int requests() {
    return nanos.size();
  }

  long longestMillis() {
    return nanos.stream().mapToLong(Long::longValue).max().orElse(0) / 1_000_000;
  }

  /** So long took all but one of a thousand at most. */
  long mostMillis() {
    var sorted = nanos.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * 0.999)) / 1_000_000;
  }

  @Override
  public void close() throws InterruptedException {
    ending = true;
    for (var person : people) {
      person.join();
    }
  }
}
