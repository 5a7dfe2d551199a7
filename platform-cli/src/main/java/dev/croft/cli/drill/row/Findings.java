package dev.croft.cli.drill.row;

import java.util.ArrayList;
import java.util.List;

/** What was seen in a drill, and what of it breaks the promise. */
public final class Findings {
  private final List<String> seen = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  /** Something that was seen. */
  public Findings saw(String sentence) {
    seen.add(sentence);
    return this;
  }

  /** What a checker has found. */
  public Findings add(List<String> sentences) {
    broken.addAll(sentences);
    return this;
  }

  /** Breaks the promise unless it holds. */
  public Findings demand(boolean holds, String otherwise) {
    if (!holds) {
      broken.add(otherwise);
    }
    return this;
  }

  public List<String> seen() {
    return List.copyOf(seen);
  }

  public List<String> broken() {
    return List.copyOf(broken);
  }
}
