package dev.croft.bench.request.load;

import java.time.Duration;
import java.util.Arrays;

/**
 * What one contestant did in one stretch of time.
 *
 * @param latencies in nanoseconds, sorted
 * @param server of the front end's process
 * @param database of PostgreSQL's processes
 */
@SuppressWarnings("ArrayRecordComponent")
record Sample(Duration took, long[] latencies, Duration server, Duration database) {
  private static final double MILLIS = 1e6;

  Sample {
    latencies = latencies.clone();
    Arrays.sort(latencies);
  }

  int requests() {
    return latencies.length;
  }

  double perSecond() {
    return requests() / (took.toNanos() / 1e9);
  }

  double serverMillis() {
    return server.toNanos() / MILLIS / requests();
  }

  double databaseMillis() {
    return database.toNanos() / MILLIS / requests();
  }

  double percentileMillis(double part) {
    return latencies[(int) Math.min(latencies.length - 1, latencies.length * part)] / MILLIS;
  }
}
