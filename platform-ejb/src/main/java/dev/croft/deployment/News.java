package dev.croft.deployment;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Wakes those of this process who wait for something to change in the database. Missing a call
 * costs a moment, never the truth.
 */
public final class News {
  private static final long LOOK_AGAIN_MILLIS = 500;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition something = lock.newCondition();
  private long told;

  /** Something has changed. */
  public void tell() {
    lock.lock();
    try {
      told++;
      something.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the condition holds, looking when told and twice a second besides. */
  public boolean await(BooleanSupplier condition, Duration patience) {
    var end = System.nanoTime() + patience.toNanos();
    while (true) {
      var seen = seen();
      if (condition.getAsBoolean()) {
        return true;
      }
      if (System.nanoTime() > end || !pause(seen, LOOK_AGAIN_MILLIS)) {
        return condition.getAsBoolean();
      }
    }
  }

  public long seen() {
    lock.lock();
    try {
      return told;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for news after {@code seen}, so long at most; false when the thread shall end. */
  public boolean pause(long seen, long millis) {
    lock.lock();
    try {
      if (told == seen) {
        var unused = something.await(millis, TimeUnit.MILLISECONDS);
      }
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
