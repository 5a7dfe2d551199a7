package dev.croft.cli.environment;

import java.io.PrintWriter;
import java.time.Duration;

/**
 * Says on stderr what long work is doing, one plain line a step, so that stdout stays for the
 * result.
 */
public final class Progress {
  private final PrintWriter out;
  private final long start = System.nanoTime();

  public Progress(PrintWriter out) {
    this.out = out;
  }

  /** Says what is being done now. */
  public void step(String what) {
    out.printf(
        "[%5.1f s] %s%n", Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0, what);
    out.flush();
  }

  /** Something that did not stop the work, and that a person should know. */
  public void warn(String what) {
    out.printf("warning: %s%n", what);
    out.flush();
  }
}
