package dev.croft.deployment;

import java.time.Duration;

/**
 * How long the controller waits for front ends.
 *
 * @param answering before a front end that has gone silent refuses a publication
 * @param staging until every front end has the archive
 * @param switching until every front end runs what was decided; longer than a server may take for
 *     one deployment
 */
public record Patience(Duration answering, Duration staging, Duration switching) {
  /** What a front end may need with a large archive on a slow disk. */
  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(15), Duration.ofMinutes(5), Duration.ofMinutes(6));
}
