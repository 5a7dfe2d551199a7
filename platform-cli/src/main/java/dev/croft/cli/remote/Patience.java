package dev.croft.cli.remote;

import dev.croft.cli.command.CommandRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How long somebody waits for an environment that does not answer, and how often to ask again. */
final class Patience {
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Clock clock;
  private final Duration longest;
  private Instant silentSince;
  private Duration pause = SHORTEST_PAUSE;

  Patience(Clock clock, Duration longest) {
    this.clock = clock;
    this.longest = longest;
  }

  /** Somebody answered: patience begins anew. */
  void answered() {
    silentSince = null;
    pause = SHORTEST_PAUSE;
  }

  /** Whether this silence is the first since the last answer. */
  boolean isFirstSilence() {
    return silentSince == null;
  }

  /** Nobody answered; waits a little. False when it has been silent for too long. */
  boolean waitAfterSilence() {
    Instant now = clock.instant();
    silentSince = silentSince == null ? now : silentSince;
    if (Duration.between(silentSince, now).compareTo(longest) >= 0) {
      return false;
    }
    pause(pause);
    pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
    return true;
  }

  /** How long it has been silent. */
  Duration silence() {
    return silentSince == null ? Duration.ZERO : Duration.between(silentSince, clock.instant());
  }

  /** Waits that long; an interruption ends the command. */
  static void pause(Duration duration) {
    try {
      // Nobody ever releases it: only the time passes.
      boolean released = new Semaphore(0).tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS);
      assert !released;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw CommandRefused.because("the command was interrupted");
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
