package dev.croft.application;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Two versions of an application side by side.
 *
 * @param from the one that is compared with
 * @param elements what the model says otherwise, by kind and name; none for archives
 * @param files sources of a model, or entries of an archive, that differ, by path
 * @param database what a publication of {@code to} over {@code from} does to the tables
 * @param whole false when there is more than can be shown
 */
public record Comparison(
    String application,
    Side from,
    Side to,
    List<ElementChange> elements,
    List<FileChange> files,
    Database database,
    boolean whole) {
  public Comparison {
    elements = List.copyOf(elements);
    files = List.copyOf(files);
  }

  /** What became of a thing between the two. */
  public enum Change {
    ADDED,
    REMOVED,
    CHANGED,
    SAME;

    /** As people and scripts read it. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One of the versions.
   *
   * @param bytes of its archive
   * @param at when it was published
   */
  public record Side(
      int version,
      String build,
      String kind,
      String user,
      String message,
      Instant at,
      long bytes) {}

  /**
   * An element of the model.
   *
   * @param kind as the language calls it: {@code entity}, {@code screens of}
   * @param parts what changed in it; none when it came or went
   */
  public record ElementChange(String kind, String name, Change change, List<PartChange> parts) {
    public ElementChange {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part of an element.
   *
   * @param kind {@code attribute}, {@code row}, {@code index}, {@code check}, {@code description},
   *     {@code name} or {@code definition}
   * @param before as it was written, empty when it came
   * @param after as it is written, empty when it went
   */
  public record PartChange(String kind, String name, Change change, String before, String after) {}

  /**
   * A file.
   *
   * @param bytesBefore 0 when it came
   * @param bytesAfter 0 when it went
   * @param hunks the lines that differ with three around them; none for what is no text
   */
  public record FileChange(
      String path, Change change, long bytesBefore, long bytesAfter, List<Hunk> hunks) {
    public FileChange {
      hunks = List.copyOf(hunks);
    }
  }

  /** Lines that stand together. */
  public record Hunk(List<Line> lines) {
    public Hunk {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of a source file.
   *
   * @param from its number before, from 1 on; null when it came
   * @param to its number now; null when it went
   */
  public record Line(Integer from, Integer to, Change change, String text) {}

  /**
   * The way of the tables from one version to the other.
   *
   * @param steps SQL in its order; none when the tables stay as they are
   * @param note what is to be known besides, or empty
   */
  public record Database(List<String> steps, String note) {
    public Database {
      steps = List.copyOf(steps);
    }
  }
}
