package dev.croft.cli.remote;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How a command follows the publication that it has started. */
public final class FollowOptions {
  @Option(
      names = "--patience",
      paramLabel = "DURATION",
      defaultValue = "5m",
      converter = SpokenDuration.class,
      description =
          "How long to go on asking while nobody answers, as in 90s or 5m (default:"
              + " ${DEFAULT-VALUE}).")
  private Duration patience;

  Duration patience() {
    return patience;
  }
}
