package dev.croft.application;

import dev.croft.application.Comparison.ElementChange;
import java.util.List;

/**
 * What a publication of a model would do, and why it would be refused. Nothing has been changed.
 *
 * @param application as the model names it
 * @param runs the version that runs now; null when none does
 * @param build of what would be published
 * @param same whether exactly this build runs already
 * @param elements what the model says otherwise than the version that runs
 * @param database statements in their order; none when the tables stay as they are
 * @param consumers applications that use this one, with what it means for them
 * @param refusals sentences; none when it would go live
 */
public record Plan(
    String application,
    Integer runs,
    String build,
    boolean same,
    List<ElementChange> elements,
    List<DatabaseStep> database,
    List<ConsumerChange> consumers,
    List<String> refusals) {
  public Plan {
    elements = List.copyOf(elements);
    database = List.copyOf(database);
    consumers = List.copyOf(consumers);
    refusals = List.copyOf(refusals);
  }

  /**
   * What it means for an application that uses this one.
   *
   * @param effect {@code untouched}, {@code relinked} (it goes live in the same publication) or
   *     {@code must change}
   * @param places where it does not fit any more, each with what is wrong there
   */
  public record ConsumerChange(String application, String effect, List<String> places) {
    public ConsumerChange {
      places = List.copyOf(places);
    }
  }

  /**
   * A statement.
   *
   * @param part when it runs: {@code prepare} (before the decision, while the version before
   *     serves), {@code decide} (with the decision) or {@code tighten} (when the new version is
   *     live)
   * @param table that it changes; empty when it makes something new
   * @param rows of that table, as far as PostgreSQL counted them; 0 for a new one
   * @param lock what others must wait for meanwhile: {@code none}, {@code writers} or {@code all}
   * @param whole whether they wait as long as reading or writing all rows takes, and not only a
   *     moment
   * @param inTheWay rows that keep it from being done
   * @param keys of the first of them
   */
  public record DatabaseStep(
      String part,
      String sql,
      String table,
      long rows,
      String lock,
      boolean whole,
      long inTheWay,
      List<String> keys) {
    public DatabaseStep {
      keys = List.copyOf(keys);
    }
  }
}
