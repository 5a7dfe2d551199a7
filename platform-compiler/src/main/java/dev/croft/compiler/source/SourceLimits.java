package dev.croft.compiler.source;

/** How much a model may be; counted while it is read. */
final class SourceLimits {
  private int files;
  private long bytes;

  /** Before the file is read, where its size is known. */
  void announce(String name, long size) throws SourcesRefused {
    if (size > Sources.MOST_BYTES_PER_FILE) {
      throw new SourcesRefused(name + " has more than 10 MB; is it a source file of a model?");
    }
  }

  void take(String name, int size) throws SourcesRefused {
    announce(name, size);
    files++;
    bytes += size;
    if (files > Sources.MOST_FILES) {
      throw new SourcesRefused("the model has more than " + Sources.MOST_FILES + " files");
    }
    if (bytes > Sources.MOST_BYTES) {
      throw new SourcesRefused("the model has more than 64 MB of sources");
    }
  }
}
