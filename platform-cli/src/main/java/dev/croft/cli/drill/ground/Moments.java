package dev.croft.cli.drill.ground;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for named conditions. */
public final class Moments {
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private Moments() {}

  /** A drill that waits in vain has found a promise broken. */
  public static final class InVain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InVain(String sentence) {
      super(sentence);
    }
  }

  /**
   * Waits until it holds.
   *
   * @return how long that took
   * @throws InVain when it takes longer
   */
  public static Duration await(String what, Duration patience, BooleanSupplier condition) {
    var began = System.nanoTime();
    if (!atMost(patience, condition)) {
      throw new InVain("waited " + patience.toSeconds() + " s in vain until " + what);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Waits until it holds, or the time is over; whether it holds. */
  public static boolean atMost(Duration patience, BooleanSupplier condition) {
    var end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause();
    }
    return true;
  }

  /** A tenth of a second. */
  public static void pause() {
    pause(Duration.ofMillis(100));
  }

  /** So long. */
  public static void pause(Duration time) {
    try {
      var unused = NEVER.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InVain("interrupted");
    }
  }
}
