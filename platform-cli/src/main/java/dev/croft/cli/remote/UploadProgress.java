package dev.croft.cli.remote;

import dev.croft.cli.command.Output;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how far an upload is once it takes over a second: a bar where a person looks, a plain line
 * every few seconds where not.
 */
final class UploadProgress implements LongConsumer, AutoCloseable {
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
  private static final long MEGABYTE = 1024L * 1024;
  private static final int WIDTH = 80;

  private final Output output;
  private final Clock clock;
  private final long size;
  private final Instant start;
  private Instant lastLine;
  private ProgressBar bar;

  UploadProgress(Output output, Clock clock, long size) {
    this.output = output;
    this.clock = clock;
    this.size = size;
    this.start = clock.instant();
    this.lastLine = start;
  }

  /** As in {@code 200 MB}, {@code 0.4 MB}. */
  static String megabytes(long bytes) {
    double megabytes = bytes / (double) MEGABYTE;
    return String.format(Locale.ROOT, megabytes < 10 ? "%.1f MB" : "%.0f MB", megabytes);
  }

  @Override
  public synchronized void accept(long sent) {
    Instant now = clock.instant();
    if (output.json() || Duration.between(start, now).compareTo(SHORT) < 0) {
      return;
    }
    if (output.terminal().error()) {
      bar = bar == null ? newBar() : bar;
      bar.stepTo(sent);
    } else if (Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
      lastLine = now;
      output.note("sent " + megabytes(sent) + " of " + megabytes(size));
    }
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
    }
  }

  private ProgressBar newBar() {
    return new ProgressBarBuilder()
        .setTaskName("sending")
        .setInitialMax(size)
        .setUnit(" MB", MEGABYTE)
        .setUpdateIntervalMillis(200)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
        .build();
  }
}
