package dev.croft.logs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log that a front end's server writes into its file: its end, and what came since. */
public final class ServerLog {
  /** More lines are never answered at once. */
  public static final int MOST_LINES = 10_000;

  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final Path file;

  public ServerLog(Path file) {
    this.file = file;
  }

  /**
   * Lines of the log.
   *
   * @param lines in the order they were written
   * @param position in bytes, where the next lines begin
   */
  public record Excerpt(List<String> lines, long position) {
    public Excerpt {
      lines = List.copyOf(lines);
    }
  }

  /** The last lines; of very long ones at most 4 MB. */
  public Excerpt last(int lines) throws IOException {
    if (!Files.isRegularFile(file)) {
      return new Excerpt(List.of(), 0);
    }
    long end = Files.size(file);
    Excerpt all = between(Math.max(0, end - MOST_BYTES), end);
    List<String> found = all.lines();
    int wanted = Math.min(Math.max(lines, 0), MOST_LINES);
    return new Excerpt(
        found.subList(Math.max(0, found.size() - wanted), found.size()), all.position());
  }

  /** What was written since that position; from the beginning when the file was started anew. */
  public Excerpt since(long position) throws IOException {
    if (!Files.isRegularFile(file)) {
      return new Excerpt(List.of(), 0);
    }
    long end = Files.size(file);
    long start = position < 0 || position > end ? 0 : position;
    return between(start, Math.min(end, start + MOST_BYTES));
  }

  /** The whole lines in that range; a line that is still being written is left for later. */
  private Excerpt between(long start, long end) throws IOException {
    byte[] bytes = new byte[(int) (end - start)];
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      open.seek(start);
      open.readFully(bytes);
    }
    int last = lastLineEnd(bytes);
    String text = new String(bytes, 0, last, StandardCharsets.UTF_8);
    return new Excerpt(text.lines().toList(), start + last);
  }

  private static int lastLineEnd(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}
