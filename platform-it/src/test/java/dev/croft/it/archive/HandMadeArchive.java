package dev.croft.it.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive that somebody made by hand. */
public final class HandMadeArchive {
  private static final int BLOCK = 1024 * 1024;

  private final Map<String, byte[]> entries = new TreeMap<>();
  private int ballast;

  /** The smallest that is one: a page that says something. */
  public static HandMadeArchive saying(String text) {
    return new HandMadeArchive().with("index.html", text);
  }

  public HandMadeArchive with(String name, String text) {
    entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Bytes that cannot be made smaller, in MiB. */
  public HandMadeArchive withBallast(int megabytes) {
    ballast = megabytes;
    return this;
  }

  public Path in(Path folder, String name) {
    Path file = folder.resolve(name);
    try (OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
      if (ballast > 0) {
        zip.putNextEntry(new ZipEntry("ballast.bin"));
        Random random = new Random(1);
        byte[] block = new byte[BLOCK];
        for (int i = 0; i < ballast; i++) {
          random.nextBytes(block);
          zip.write(block);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
