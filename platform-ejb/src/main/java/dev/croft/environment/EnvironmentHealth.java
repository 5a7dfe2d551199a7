package dev.croft.environment;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.croft.deployment.Publications.Publication;
import java.util.List;
import java.util.Locale;

/** Whether an environment is well, part by part, and what to do where it is not. */
@FunctionalInterface
public interface EnvironmentHealth {
  /** How a part is; the environment is as its worst part. */
  enum Condition {
    GOOD,
    WARN,
    BAD;

    /** As people and scripts read it. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A part.
   *
   * @param name controller, deployment, publications, database, disk or messages
   * @param finding how it is, in a sentence
   * @param advice what to do; empty when all is well
   */
  record Part(String name, Condition condition, String finding, String advice) {}

  /**
   * A queue of messages in the server that was asked.
   *
   * @param messages that wait
   * @param consumers that take them
   */
  record MessageQueue(String name, long messages, long consumers) {}

  /**
   * The whole of it.
   *
   * @param askedFrontEnd whose disk and message queues these are
   * @param open publications that are queued or running, newest first, 20 at most
   */
  record Report(
      Condition condition,
      String askedFrontEnd,
      List<Part> parts,
      List<Publication> open,
      List<MessageQueue> queues) {
    public Report {
      parts = List.copyOf(parts);
      open = List.copyOf(open);
      queues = List.copyOf(queues);
    }
  }

  /** Reads queues of messages; none where the server has none. */
  @FunctionalInterface
  interface MessageQueues {
    List<MessageQueue> now();
  }

  Report now();
}
