package dev.croft.cli.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a file whole or not at all: a full disk or a killed process leaves the old one. */
final class WholeFile {
  private WholeFile() {}

  static void write(Path file, byte[] bytes) throws IOException {
    Path absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    Path fresh = Files.createTempFile(absolute.getParent(), "." + file.getFileName(), ".new");
    try {
      Files.write(fresh, bytes);
      keepPermissions(absolute, fresh);
      Files.move(fresh, absolute, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  // A temporary file is readable by its owner only; what is written here is an ordinary file.
  private static void keepPermissions(Path old, Path fresh) throws IOException {
    if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(
          fresh,
          Files.exists(old)
              ? Files.getPosixFilePermissions(old)
              : PosixFilePermissions.fromString("rw-r--r--"));
    }
  }
}
