package dev.croft.deployment;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Unfolds an archive as a server will, archives in it included, without keeping any of it: names
 * stay inside, every entry has the bytes that the directory promises, and there is not too much. No
 * size that the archive names is believed.
 */
final class WholeArchive {
  private static final Pattern OPENED_BY_SERVERS = Pattern.compile("(?i).*\\.(war|jar|rar)");
  private static final int MOST_ENTRIES = 200_000;
  private static final int MOST_ENTRIES_INSIDE = 2_000_000;
  private static final int DEEPEST = 3;
  private static final int BUFFER = 64 * 1024;

  private final long mostBytes;
  private final byte[] buffer = new byte[BUFFER];
  private long bytes;
  private int inside;

  private WholeArchive(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * @param mostBytes unfolded, archives in archives included
   * @throws PublicationRefused when it must not be handed to a server
   */
  static void demand(ZipFile archive, long mostBytes) throws IOException {
    if (archive.size() > MOST_ENTRIES) {
      throw new PublicationRefused(
          "the archive has " + archive.size() + " entries; at most " + MOST_ENTRIES + " are taken");
    }
    if (archive.size() == 0) {
      throw new PublicationRefused("the archive is empty");
    }
    WholeArchive look = new WholeArchive(mostBytes);
    for (var entries = archive.entries(); entries.hasMoreElements(); ) {
      look.entry(archive, entries.nextElement());
    }
  }

  private void entry(ZipFile archive, ZipEntry entry) throws IOException {
    demandInside(entry.getName());
    CRC32 seen = new CRC32();
    try (InputStream content = new Counted(archive.getInputStream(entry), seen)) {
      if (isOpened(entry)) {
        inner(content, 1);
      }
      drain(content);
    } catch (ZipException | EOFException damaged) {
      throw damaged(entry);
    }
    if (entry.getCrc() >= 0 && entry.getCrc() != seen.getValue()) {
      throw damaged(entry);
    }
  }

  /** What is no archive although it is called one is left to the server. */
  private void inner(InputStream archive, int depth) throws IOException {
    try {
      ZipInputStream entries = new ZipInputStream(archive);
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        demandInside(entry.getName());
        if (++inside > MOST_ENTRIES_INSIDE) {
          throw new PublicationRefused(
              "the archives in the archive have more than " + MOST_ENTRIES_INSIDE + " entries");
        }
        InputStream content = new Counted(new Unclosed(entries), new CRC32());
        if (depth < DEEPEST && isOpened(entry)) {
          inner(content, depth + 1);
        }
        drain(content);
      }
    } catch (ZipException | EOFException | IllegalArgumentException none) {
      drain(archive);
    }
  }

  private static boolean isOpened(ZipEntry entry) {
    return !entry.isDirectory() && OPENED_BY_SERVERS.matcher(entry.getName()).matches();
  }

  private void drain(InputStream content) throws IOException {
    while (content.read(buffer) >= 0) {
      // Counting is what it is read for.
    }
  }

  private static PublicationRefused damaged(ZipEntry entry) {
    return new PublicationRefused(
        "the archive is damaged: "
            + printable(entry.getName())
            + " has not the content that the archive promises; build it again");
  }

  private static void demandInside(String entry) {
    String name = entry.replace('\\', '/');
    if (name.startsWith("/")
        || name.matches("(?s)[A-Za-z]:.*")
        || List.of(name.split("/")).contains("..")) {
      throw new PublicationRefused(
          "the archive has an entry that leads out of it: " + printable(entry));
    }
  }

  /** A text of a stranger as it can be shown: at most 80 signs. */
  static String printable(String text) {
    String clean = text.replaceAll("[^\\p{Print}]", "?");
    return clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
  }

  private final class Counted extends FilterInputStream {
    private final CRC32 seen;

    private Counted(InputStream content, CRC32 seen) {
      super(content);
      this.seen = seen;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      if (read > 0) {
        seen.update(into, from, read);
        bytes += read;
        if (bytes > mostBytes) {
          throw new PublicationRefused(
              "unpacked, the archive would be larger than %d MB".formatted(mostBytes >> 20));
        }
      }
      return read;
    }
  }

  private static final class Unclosed extends FilterInputStream {
    private Unclosed(InputStream content) {
      super(content);
    }

    @Override
    public void close() {
      // The archive around it goes on.
    }
  }
}
