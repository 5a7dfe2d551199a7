package dev.croft.compiler.increment;

import dev.croft.compiler.bundle.PackedFile;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What became of one element. */
public final class Compiled {
  private final SortedMap<String, PackedFile> sources;
  private final SortedMap<String, PackedFile> classes;
  private final Words words;

  Compiled(
      SortedMap<String, PackedFile> sources, SortedMap<String, PackedFile> classes, Words words) {
    this.sources = new TreeMap<>(sources);
    this.classes = new TreeMap<>(classes);
    this.words = words;
  }

  /** Path → generated Java. */
  public SortedMap<String, PackedFile> sources() {
    return new TreeMap<>(sources);
  }

  /** Path → class file. */
  public SortedMap<String, PackedFile> classes() {
    return new TreeMap<>(classes);
  }

  Words words() {
    return words;
  }

  /** About as many bytes as it takes in memory. */
  long weight() {
    long files =
        Stream.of(sources, classes)
            .flatMap(each -> each.values().stream())
            .mapToLong(PackedFile::weight)
            .sum();
    return files + words.bytes();
  }
}
