package dev.croft.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
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
      Instant endedAt) {}

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

  List<Publication> list(Optional<String> application);

  List<Step> stepsAfter(String id, long sequence);

  void awaitNews(String id, long sequence, Duration atMost);
}
