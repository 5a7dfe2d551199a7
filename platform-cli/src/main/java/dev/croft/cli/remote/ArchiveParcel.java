package dev.croft.cli.remote;

import dev.croft.cli.api.CountedBody;
import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An archive on disk; it is read while it is sent. */
record ArchiveParcel(Path path, long size) implements Parcel {
  /**
   * Looks at the file before anything is sent.
   *
   * @throws CommandRefused when no environment would take it
   */
  static ArchiveParcel of(Path path) throws IOException {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".war") && !name.endsWith(".ear")) {
      throw CommandRefused.because(
          path
              + " is neither a folder with a model nor an archive; archives end with .war or .ear");
    }
    long size = Files.size(path);
    if (size > MOST_BYTES) {
      throw CommandRefused.because(
          path + " has " + UploadProgress.megabytes(size) + "; at most 512 MB can be published");
    }
    try (ZipFile archive = new ZipFile(path.toFile())) {
      if (archive.size() == 0) {
        throw CommandRefused.because(path + " is an empty archive; there is nothing to publish");
      }
    } catch (ZipException broken) {
      throw CommandRefused.because(
          path + " is no archive, or a broken one; build it again and look at it with `jar tf`");
    }
    return new ArchiveParcel(path, size);
  }

  @Override
  public String kind() {
    return "archive";
  }

  @Override
  public String file() {
    return path.getFileName().toString();
  }

  @Override
  public String described() {
    return file() + ", " + UploadProgress.megabytes(size);
  }

  @Override
  public BodyPublisher body(LongConsumer progress) throws IOException {
    return new CountedBody(path, progress);
  }

  @Override
  public Optional<String> source(String name) {
    return Optional.empty();
  }
}
