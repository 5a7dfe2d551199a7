package dev.croft.it.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The sources of a sample in a folder of its own, to be changed. */
public record ModelCopy(Path folder) {
  private static final AtomicInteger COPIES = new AtomicInteger();

  /** A copy of {@code samples/orders} that is an application of its own. */
  public static ModelCopy ofOrders(String application) {
    return of("orders", "Orders", application);
  }

  /** A copy of {@code samples/fieldservice} that is an application of its own. */
  public static ModelCopy ofFieldService(String application) {
    return of("fieldservice", "FieldService", application);
  }

  private static ModelCopy of(String sample, String name, String application) {
    Path folder = RunningEnvironment.fresh(application + "-" + COPIES.incrementAndGet());
    try (Stream<Path> files =
        Files.list(RunningEnvironment.repository().resolve("samples").resolve(sample))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ModelCopy(folder)
        .with("application.croft", "application " + name, "application " + application);
  }

  /** Replaces a piece of text that must be there. */
  public ModelCopy with(String file, String before, String after) {
    Path path = folder.resolve(file);
    try {
      String text = Files.readString(path);
      if (!text.contains(before)) {
        throw new AssertionError(file + " has no " + before);
      }
      Files.writeString(path, text.replace(before, after));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
