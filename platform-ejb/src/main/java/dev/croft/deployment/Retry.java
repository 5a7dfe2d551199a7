package dev.croft.deployment;

import java.time.Duration;
import java.time.Instant;

/**
 * When a deployment that failed is tried again: what was missing may have come. Each pause is twice
 * as long as the one before, since a try holds the requests of what runs.
 *
 * @param decision that could not be followed
 * @param pause before the next try
 */
record Retry(long decision, Duration pause, Instant at) {
  private static final Duration FIRST = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /**
   * @param before of the last failure of the same application, or null
   */
  static Retry after(Retry before, long decision, Instant now) {
    var pause = FIRST;
    if (before != null && before.decision == decision) {
      var twice = before.pause.multipliedBy(2);
      pause = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }
    return new Retry(decision, pause, now.plus(pause));
  }

  boolean isDue(Instant now) {
    return !now.isBefore(at);
  }
}
