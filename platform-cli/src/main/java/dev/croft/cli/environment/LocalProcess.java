package dev.croft.cli.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process of ours, known by a pid file and by a word of its command line, so that a pid that the
 * machine has given to somebody else since (after a loss of power) is never taken for ours.
 */
record LocalProcess(Path pidFile, String word) {
  Optional<ProcessHandle> running() {
    try {
      var first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
      var pid = Long.parseLong(first);
      var commandLine = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
      return commandLine.contains(word)
          ? ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
          : Optional.empty();
    } catch (IOException | NumberFormatException notRunning) {
      return Optional.empty();
    }
  }

  boolean isRunning() {
    return running().isPresent();
  }

  long pid() {
    return running().map(ProcessHandle::pid).orElse(0L);
  }

  /** Ends it: asks first, insists after the patience is over. */
  void stop(Duration patience) throws IOException {
    var process = running();
    if (process.isPresent()) {
      process.get().destroy();
      if (!ended(process.get(), patience)) {
        process.get().destroyForcibly();
        ended(process.get(), Duration.ofSeconds(10));
      }
    }
    Files.deleteIfExists(pidFile);
  }

  void kill() throws IOException {
    var process = running();
    if (process.isPresent()) {
      process.get().destroyForcibly();
      ended(process.get(), Duration.ofSeconds(10));
    }
    Files.deleteIfExists(pidFile);
  }

  private static boolean ended(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException stillThere) {
      return !process.isAlive();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
