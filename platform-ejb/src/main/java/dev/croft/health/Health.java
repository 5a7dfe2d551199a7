package dev.croft.health;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers the questions of probes about this front end: what is wrong and why, by subject; nothing
 * when all is well.
 */
public final class Health {
  private final Database database;
  private final FrontEndState frontEnd;
  private volatile boolean convergedOnce;

  public Health(Database database, FrontEndState frontEnd) {
    this.database = database;
    this.frontEnd = frontEnd;
  }

  /** Why the platform database does not answer. */
  public Map<String, String> database() {
    try {
      database.ask();
      return Map.of();
    } catch (RuntimeException reason) {
      return unanswered(reason);
    }
  }

  /** The applications that do not run here as they should. */
  public Map<String, String> applications() {
    try {
      return named(frontEnd.differences());
    } catch (RuntimeException reason) {
      return unanswered(reason);
    }
  }

  /** What is missing for this front end to have run everything once since its start. */
  public Map<String, String> started() {
    Map<String, String> missing = convergedOnce ? Map.of() : applications();
    convergedOnce = missing.isEmpty();
    return missing;
  }

  private static Map<String, String> named(List<Difference> differences) {
    Map<String, String> named = new TreeMap<>();
    differences.forEach(
        d -> named.put(d.application(), "wanted " + d.wanted() + ", actual " + d.actual()));
    return named;
  }

  private static Map<String, String> unanswered(RuntimeException reason) {
    String message = reason.getMessage();
    String why =
        message == null
            ? reason.getClass().getSimpleName()
            : message.lines().findFirst().orElse("");
    return Map.of("platform database", "does not answer: " + why);
  }
}
