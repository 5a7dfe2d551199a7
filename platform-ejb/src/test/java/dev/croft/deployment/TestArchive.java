package dev.croft.deployment;

import dev.croft.compiler.bundle.Manifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The smallest archives: one page with a text. */
final class TestArchive {
  private TestArchive() {}

  static byte[] saying(String text) {
    return with("index.html", text);
  }

  static byte[] with(String entry, String text) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The page; of what the compiler made, the manifest. */
  static String textOf(Path archive) throws IOException {
    try (var zip = new ZipFile(archive.toFile())) {
      var manifest = zip.getEntry(Manifest.PATH);
      return new String(
          zip.getInputStream(manifest == null ? zip.entries().nextElement() : manifest)
              .readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }
}
