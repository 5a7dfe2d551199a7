package dev.croft.compiler.increment;

import java.util.SortedMap;
import java.util.TreeMap;

/** What became of one element. */
public final class Compiled {
  private final SortedMap<String, String> sources;
  private final SortedMap<String, byte[]> classes;
  private final Words words;

  Compiled(SortedMap<String, String> sources, SortedMap<String, byte[]> classes, Words words) {
    this.sources = new TreeMap<>(sources);
    this.classes = new TreeMap<>(classes);
    this.words = words;
  }

  /** Path → generated Java. */
  public SortedMap<String, String> sources() {
    return new TreeMap<>(sources);
  }

  /** Path → class file. */
  public SortedMap<String, byte[]> classes() {
    return new TreeMap<>(classes);
  }

  Words words() {
    return words;
  }

  /** About as many bytes as it takes in memory. */
  long weight() {
    long texts = sources.values().stream().mapToLong(String::length).sum();
    long files = classes.values().stream().mapToLong(each -> each.length).sum();
    return texts + files + words.bytes();
  }
}
