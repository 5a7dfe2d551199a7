package dev.croft.it.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A few callers who call again and again while something else happens. */
public final class SteadyLoad implements AutoCloseable {
  private static final int CALLERS = 3;

  private final AtomicInteger calls = new AtomicInteger();
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean over;

  /** Starts; every call has a caller of its own kind. */
  public static SteadyLoad of(Supplier<Caller.Answer> call) {
    SteadyLoad load = new SteadyLoad();
    for (int caller = 0; caller < CALLERS; caller++) {
      load.threads.add(Thread.ofVirtual().start(() -> load.go(call)));
    }
    return load;
  }

  private void go(Supplier<Caller.Answer> call) {
    while (!over) {
      try {
        Caller.Answer answer = call.get();
        if (answer.status() / 100 != 2) {
          refused.add(answer.toString());
        }
      } catch (RuntimeException broken) {
        refused.add(String.valueOf(broken.getCause() == null ? broken : broken.getCause()));
      }
      calls.incrementAndGet();
    }
  }

  /** How many calls were answered by now. */
  public int calls() {
    return calls.get();
  }

  /** Ends and tells what went wrong: every answer that was no 2xx. */
  public List<String> refusedInTheEnd() {
    close();
    return List.copyOf(refused);
  }

  @Override
  public void close() {
    over = true;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
