package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is done without anybody asking. Each is an action of the same name, which whoever runs the
 * application calls; the manifest names them.
 */
public record Automation(List<Timer> timers, List<Reaction> reactions, List<Email> emails) {
  public static final Automation NONE = new Automation(List.of(), List.of(), List.of());

  public Automation {
    timers = List.copyOf(timers);
    reactions = List.copyOf(reactions);
    emails = List.copyOf(emails);
  }

  /** Whether the action is done when something happens to a record. */
  public boolean reacts(String action) {
    return reactions.stream().anyMatch(each -> each.action().equals(action));
  }

  /** Whether the action is one of these, for whoever runs the application. */
  public boolean calls(String action) {
    return reacts(action)
        || timers.stream().anyMatch(each -> each.name().equals(action))
        || emails.stream().anyMatch(each -> each.name().equals(action));
  }

  /**
   * @param retries how often a run that failed is tried again
   * @param timeout after which a run is given up
   */
  public record Timer(
      String name,
      String description,
      Schedule schedule,
      int retries,
      Optional<Duration> timeout,
      Priority priority,
      Position position) {}

  /** When a timer is due, in UTC. */
  public sealed interface Schedule {
    record Every(Duration interval) implements Schedule {}

    /** Five fields: minute, hour, day of the month, month, day of the week. */
    record Cron(String line) implements Schedule {}
  }

  /** What runs before others that wait. */
  public enum Priority {
    LOW,
    NORMAL,
    HIGH
  }

  /** What happens to records. */
  public enum Event {
    CREATE,
    UPDATE,
    DELETE
  }

  /**
   * @param action takes the record; of one that was deleted its id
   */
  public record Reaction(Event event, String entity, String action, Position position) {}

  public record Email(String name, String description, Position position) {}
}
