package dev.croft.compiler.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The sources in a zip that somebody sent. Nothing is written to disk, no size that the zip names
 * is believed, and what unfolds is counted while it does.
 */
final class ZippedSources {
  private static final int MOST_ENTRIES = 100_000;

  /** Of what is no source and is only passed over. */
  private static final long MOST_OTHER_BYTES = 256L * 1024 * 1024;

  private final ZipInputStream entries;
  private final SourceLimits limits = new SourceLimits();
  private final Set<String> names = new HashSet<>();
  private final List<SourceFile> files = new ArrayList<>();
  private final byte[] passed = new byte[64 * 1024];
  private int count;
  private long otherBytes;

  ZippedSources(InputStream zip) {
    this.entries = new ZipInputStream(zip, StandardCharsets.UTF_8);
  }

  /**
   * @throws SourcesRefused when it is no whole zip, a name leads out of it, or there is too much
   */
  List<SourceFile> read() throws IOException {
    try {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (++count > MOST_ENTRIES) {
          throw new SourcesRefused("the zip of the model has more than " + MOST_ENTRIES + " files");
        }
        String name = safe(entry.getName());
        if (entry.isDirectory() || !Sources.isSource(Path.of(name))) {
          passOver();
        } else {
          take(name);
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException broken) {
      throw new SourcesRefused("the zip of the model is broken: " + broken.getMessage());
    }
    return files;
  }

  private void take(String name) throws IOException {
    if (!names.add(name)) {
      throw new SourcesRefused("the zip has two files named " + name);
    }
    byte[] bytes = entries.readNBytes(Sources.MOST_BYTES_PER_FILE + 1);
    limits.take(name, bytes.length);
    files.add(SourceFile.of(name, bytes));
  }

  private void passOver() throws IOException {
    for (int read = entries.read(passed); read >= 0; read = entries.read(passed)) {
      otherBytes += read;
      if (otherBytes > MOST_OTHER_BYTES) {
        throw new SourcesRefused(
            "the zip of the model has more than 256 MB of files that are no sources; send the"
                + " .croft files alone");
      }
    }
  }

  private static String safe(String name) throws SourcesRefused {
    boolean leadsOut =
        name.startsWith("/")
            || name.contains("\\")
            || name.contains(":")
            || name.indexOf(0) >= 0
            || List.of(name.split("/", -1)).contains("..");
    if (leadsOut) {
      throw new SourcesRefused("the zip has a file whose name leads out of it: " + printable(name));
    }
    return name;
  }

  private static String printable(String name) {
    String clean = name.replaceAll("\\p{Cntrl}", "?");
    return clean.length() > 200 ? clean.substring(0, 200) + "…" : clean;
  }
}
