package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One command at a time starts and stops the processes of an environment. The lock belongs to the
 * process and ends with it, however it ends.
 */
record EnvironmentLock(FileChannel file, FileLock lock) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  static EnvironmentLock take(EnvironmentFolder environment, Progress progress) throws IOException {
    Path folder = environment.state().resolve("env");
    Files.createDirectories(folder);
    var file =
        FileChannel.open(
            folder.resolve(environment.name() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    var taken = new AtomicReference<>(attempt(file));
    if (taken.get() == null) {
      progress.step("waiting for another croft command that works on " + environment.name());
      Await.until(
          () -> taken.updateAndGet(before -> attempt(file)) != null,
          () -> true,
          PATIENCE,
          () -> "another croft command has been working on " + environment.name() + " for long");
    }
    return new EnvironmentLock(file, taken.get());
  }

  private static FileLock attempt(FileChannel file) {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException anotherThread) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
      file.close();
    } catch (IOException e) {
      throw CommandRefused.because("the lock of the environment cannot be released: " + e);
    }
  }
}
