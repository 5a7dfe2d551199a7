package dev.croft.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Archives by the SHA-256 of their bytes, kept in the platform database, streamed in and out. */
public interface Archives {
  /** The largest archive that is taken: 512 MB. */
  long LARGEST = 512L * 1024 * 1024;

  /**
   * Stores it once, however often it comes.
   *
   * @return lower-case SHA-256
   * @throws ArchiveTooLarge when it is over the limit; nothing of it stays
   */
  String store(InputStream bytes) throws IOException;

  /** Writes it to a file and proves its hash. */
  void fetch(String sha256, Path target) throws IOException;

  /** An archive over the limit. */
  final class ArchiveTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    public ArchiveTooLarge() {
      super("the archive is larger than 512 MB");
    }
  }
}
