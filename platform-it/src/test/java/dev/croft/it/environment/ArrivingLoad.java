package dev.croft.it.environment;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Calls that come at a steady rate whether the earlier ones were answered or not, as users do; so a
 * service that stands still for a second is met by all who come in that second. Nothing is tried
 * again.
 */
public final class ArrivingLoad implements AutoCloseable {
  /**
   * A call that was not answered with 2xx.
   *
   * @param begun when it came, in nanoseconds as {@link System#nanoTime}
   */
  public record Failed(long begun, String why) {}

  private final ScheduledExecutorService arrivals = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final Queue<Failed> failed = new ConcurrentLinkedQueue<>();
  private volatile long slowest;

  private ArrivingLoad() {}

  /** Starts; the kinds of calls take turns. */
  public static ArrivingLoad perSecond(int rate, List<Supplier<Caller.Answer>> kinds) {
    ArrivingLoad load = new ArrivingLoad();
    var unused =
        load.arrivals.scheduleAtFixedRate(
            () -> {
              Supplier<Caller.Answer> kind = kinds.get(load.calls.getAndIncrement() % kinds.size());
              load.callers.execute(() -> load.call(kind));
            },
            0,
            TimeUnit.SECONDS.toNanos(1) / rate,
            TimeUnit.NANOSECONDS);
    return load;
  }

  private void call(Supplier<Caller.Answer> kind) {
    long begun = System.nanoTime();
    try {
      Caller.Answer answer = kind.get();
      if (answer.status() / 100 != 2) {
        failed.add(new Failed(begun, answer.toString()));
      }
    } catch (RuntimeException broken) {
      failed.add(
          new Failed(
              begun, String.valueOf(broken.getCause() == null ? broken : broken.getCause())));
    }
    answered.incrementAndGet();
    slowest = Math.max(slowest, System.nanoTime() - begun);
  }

  /** How many calls were answered by now, one way or the other. */
  public int answered() {
    return answered.get();
  }

  /** What went wrong by now. */
  public List<Failed> failed() {
    return List.copyOf(failed);
  }

  /** The longest that anybody has waited. */
  public Duration slowest() {
    return Duration.ofNanos(slowest);
  }

  /** Nobody comes any more; waits for the last answers. */
  @Override
  public void close() {
    arrivals.shutdownNow();
    callers.close();
  }
}
