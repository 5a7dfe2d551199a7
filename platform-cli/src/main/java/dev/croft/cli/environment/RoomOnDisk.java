package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server that meets a full disk half-way says so in a hundred ways; better not to begin. */
final class RoomOnDisk {
  private static final long MEGABYTE = 1024L * 1024;
  private static final long FIRST_START = 700;
  private static final long START = 200;

  private RoomOnDisk() {}

  /** As much as a start writes: at first also the servers themselves and empty databases. */
  static void requireToStart(EnvironmentFolder environment) throws IOException {
    var isFirst = !WildFlyHome.of(environment).isThere();
    require(environment.state(), isFirst ? FIRST_START : START);
    require(environment.path(), START);
  }

  /** Refused unless the disk that holds the folder has so many megabytes left. */
  static void require(Path folder, long megabytes) throws IOException {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    long left = Files.getFileStore(there).getUsableSpace() / MEGABYTE;
    if (left < megabytes) {
      throw CommandRefused.because(
          "the disk that holds %s is full (%d MB left, %d MB are needed); make room and run the command again"
              .formatted(there, left, megabytes));
    }
  }
}
