package dev.croft.gate;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which contexts are closed, who is inside and who waits. One lock guards all three, so that no
 * request is parked after its gate was opened, and none passes between closing and the count of
 * those inside.
 */
final class Gate implements GateMXBean {
  private static final Set<String> PLATFORM = Set.of("/", "/server", "/console");

  private final int mostHeld;
  private final String probeKey;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition somebodyLeft = lock.newCondition();
  private final Set<String> closed = new HashSet<>();
  private final Map<String, Integer> inside = new HashMap<>();
  private final Map<String, Queue<HeldRequest>> waiting = new HashMap<>();
  private int held;
  private boolean ready;

  Gate(int mostHeld) {
    this.mostHeld = mostHeld;
    var key = new byte[24];
    new SecureRandom().nextBytes(key);
    this.probeKey = HexFormat.of().formatHex(key);
  }

  /** What becomes of a request that arrives. */
  enum Verdict {
    PASS,
    HOLD,
    REFUSE
  }

  /** Counts the request in, if the gate is open to it. */
  boolean enter(String context, boolean probe) {
    lock.lock();
    try {
      if (!probe && isClosed(context)) {
        return false;
      }
      inside.merge(context, 1, Integer::sum);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Counts the request in when the gate was opened in the meantime, or keeps it, or finds no room
   * for it.
   */
  Verdict arrive(String context, HeldRequest request) {
    lock.lock();
    try {
      if (!isClosed(context)) {
        inside.merge(context, 1, Integer::sum);
        return Verdict.PASS;
      }
      if (held >= mostHeld) {
        return Verdict.REFUSE;
      }
      held++;
      waiting.computeIfAbsent(context, unused -> new ArrayDeque<>()).add(request);
      return Verdict.HOLD;
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed(String context) {
    return closed.contains(context) || (!ready && !PLATFORM.contains(context));
  }

  void leave(String context) {
    lock.lock();
    try {
      inside.computeIfPresent(context, (unused, count) -> count == 1 ? null : count - 1);
      somebodyLeft.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes a request back that has waited too long; false when it was let go in the meantime. */
  boolean giveUp(String context, HeldRequest request) {
    lock.lock();
    try {
      var queue = waiting.get(context);
      var was = queue != null && queue.remove(request);
      if (was) {
        held--;
      }
      return was;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close(String context) {
    lock.lock();
    try {
      closed.add(context);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean awaitQuiet(String context, long millis) {
    var left = Duration.ofMillis(millis).toNanos();
    lock.lock();
    try {
      while (inside.containsKey(context)) {
        if (left <= 0) {
          return false;
        }
        left = somebodyLeft.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void open(String context) {
    Queue<HeldRequest> released;
    lock.lock();
    try {
      closed.remove(context);
      released = isClosed(context) ? new ArrayDeque<>() : release(context);
    } finally {
      lock.unlock();
    }
    released.forEach(HeldRequest::goOn);
  }

  @Override
  public void ready() {
    Queue<HeldRequest> released = new ArrayDeque<>();
    lock.lock();
    try {
      ready = true;
      for (var context : Set.copyOf(waiting.keySet())) {
        if (!closed.contains(context)) {
          released.addAll(release(context));
        }
      }
    } finally {
      lock.unlock();
    }
    released.forEach(HeldRequest::goOn);
  }

  /** Those that waited are inside from this moment on. */
  private Queue<HeldRequest> release(String context) {
    var queue = waiting.remove(context);
    if (queue == null || queue.isEmpty()) {
      return new ArrayDeque<>();
    }
    held -= queue.size();
    inside.merge(context, queue.size(), Integer::sum);
    return queue;
  }

  @Override
  public int inFlight(String context) {
    lock.lock();
    try {
      return inside.getOrDefault(context, 0);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int held(String context) {
    lock.lock();
    try {
      var queue = waiting.get(context);
      return queue == null ? 0 : queue.size();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int requests() {
    lock.lock();
    try {
      return held
          + inside.entrySet().stream()
              .filter(of -> !PLATFORM.contains(of.getKey()))
              .mapToInt(Map.Entry::getValue)
              .sum();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String probeKey() {
    return probeKey;
  }

  /** A request that waits at a closed gate. */
  interface HeldRequest {
    void goOn();
  }
}
