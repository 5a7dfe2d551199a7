package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a named condition by looking again and again. */
final class Await {
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private Await() {}

  /**
   * @param alive when it answers false, waiting is in vain
   * @param reason the sentence that ends the command when it was in vain
   */
  static void until(
      BooleanSupplier condition,
      BooleanSupplier alive,
      Duration patience,
      Supplier<String> reason) {
    var end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end || !alive.getAsBoolean()) {
        throw CommandRefused.because(reason.get());
      }
      moment();
    }
  }

  /** A tenth of a second. */
  static void moment() {
    try {
      var unused = NEVER.await(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw CommandRefused.because("interrupted");
    }
  }
}
