package dev.croft.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Publications: submitting one, and following it step by step until its end. */
public interface Publications {
  enum Kind {
    MODEL,
    ARCHIVE
  }

  record Submission(
      Kind kind,
      String file,
      String name,
      String zone,
      String probe,
      String message,
      String user) {}

  record Publication(
      String id,
      String application,
      Integer version,
      String build,
      String kind,
      String state,
      String step,
      String message,
      List<?> problems,
      Instant startedAt,
      Instant endedAt,
      String user,
      String note) {}

  /**
   * Which publications are looked for.
   *
   * @param application its name; empty: of all
   * @param state as publications show it, {@code open} (queued or running) or {@code failed}
   *     (refused or undone); empty: any
   * @param before only those with a smaller number; {@link Long#MAX_VALUE}: from the newest on
   * @param atMost how many, 1 to 200
   */
  record Wanted(Optional<String> application, Optional<String> state, long before, int atMost) {
    private static final int MOST = 200;

    public Wanted {
      atMost = Math.clamp(atMost, 1, MOST);
    }

    /** The newest of an application, or of all. */
    public static Wanted newest(Optional<String> application) {
      return new Wanted(application, Optional.empty(), Long.MAX_VALUE, MOST);
    }
  }

  record Step(
      long sequence,
      String publication,
      String application,
      Integer version,
      String build,
      String step,
      String frontEnd,
      String state,
      String message,
      Instant at) {}

  String submit(Submission submission, InputStream body) throws IOException;

  Optional<Publication> find(String id);

  /** The newest first. */
  List<Publication> list(Wanted wanted);

  /** The newest of an application, or of all. */
  default List<Publication> list(Optional<String> application) {
    return list(Wanted.newest(application));
  }

  /**
   * How publications of a day ended.
   *
   * @param day in UTC
   * @param open queued or running
   */
  record Day(LocalDate day, long live, long refused, long undone, long open) {}

  /** The last days, the oldest first; days without a publication are left out. */
  List<Day> days(int howMany);

  List<Step> stepsAfter(String id, long sequence);

  void awaitNews(String id, long sequence, Duration atMost);
}
