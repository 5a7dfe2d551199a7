package dev.croft.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed attempts per user and address: after 10 within 10 minutes further ones are refused
 * until those 10 minutes are over. Remembers at most 10,000 pairs, the least recent goes first.
 */
public final class SignInAttempts {
  static final int ALLOWED = 10;
  static final Duration WINDOW = Duration.ofMinutes(10);
  static final int REMEMBERED = 10_000;

  private record Key(String user, String address) {}

  private record Failures(int count, Instant since) {}

  private final Clock clock;
  private final Map<Key, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  public SignInAttempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts one attempt before the password is looked at, so that attempts made side by side count
   * too. False when there were too many.
   */
  public synchronized boolean begin(String user, String address) {
    Key key = key(user, address);
    Instant now = clock.instant();
    Failures before = failures.get(key);
    if (before == null || !now.isBefore(before.since().plus(WINDOW))) {
      failures.put(key, new Failures(1, now));
      return true;
    }
    if (before.count() >= ALLOWED) {
      return false;
    }
    failures.put(key, new Failures(before.count() + 1, before.since()));
    return true;
  }

  /** The attempt was right: the count starts anew. */
  public synchronized void succeeded(String user, String address) {
    failures.remove(key(user, address));
  }

  synchronized int remembered() {
    return failures.size();
  }

  private static Key key(String user, String address) {
    // A hostile name must not cost more memory than an honest one.
    return new Key(user.length() > 100 ? user.substring(0, 100) : user, address);
  }
}
