package dev.croft.compiler.read;

import dev.croft.compiler.source.SourceFile;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What files declare that were read before: a file with the same path and text is not read again.
 * Only files without any problem are kept. What was not used for longest goes first.
 */
public final class ReadFiles {
  /** Keeps nothing. */
  public static final ReadFiles NONE = new ReadFiles(0);

  /** What a character of text takes when it has become declarations with their places. */
  private static final int BYTES_PER_CHARACTER = 40;

  private static final float USUAL_LOAD = 0.75f;

  private final long most;
  private final Map<SourceFile, List<Declaration>> kept = new LinkedHashMap<>(16, USUAL_LOAD, true);
  private long weight;

  /**
   * @param most bytes of memory, about
   */
  public ReadFiles(long most) {
    this.most = most;
  }

  synchronized Optional<List<Declaration>> find(SourceFile file) {
    return Optional.ofNullable(kept.get(file));
  }

  synchronized void keep(SourceFile file, List<Declaration> declarations) {
    if (kept.put(file, declarations) == null) {
      weight += weight(file);
    }
    Iterator<SourceFile> oldest = kept.keySet().iterator();
    while (weight > most && oldest.hasNext()) {
      weight -= weight(oldest.next());
      oldest.remove();
    }
  }

  private static long weight(SourceFile file) {
    return (long) file.text().length() * BYTES_PER_CHARACTER;
  }
}
