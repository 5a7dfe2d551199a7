package dev.croft.deployment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The archives that this front end has on its disk, by hash; what is missing is fetched from the
 * database.
 */
public final class ArchiveCache {
  private final Path folder;
  private final Archives archives;

  public ArchiveCache(Path folder, Archives archives) {
    this.folder = folder;
    this.archives = archives;
  }

  /** The file of an archive, fetched, proven and on the disk when this returns. */
  public Path file(String sha256) throws IOException {
    var file = folder.resolve(sha256);
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      var fresh = folder.resolve(sha256 + ".new");
      try {
        archives.fetch(sha256, fresh);
        try (var written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
          written.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    }
    return file;
  }
}
