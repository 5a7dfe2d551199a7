package dev.croft.runtime.work;

import dev.croft.runtime.refusal.Rules;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * What the server gives an application.
 *
 * @param application the name in the model
 * @param schema its schema, not quoted
 * @param settings the effective settings of an application by its context; empty: of this one
 */
public record Host(
    String application,
    String schema,
    DataSource dataSource,
    Clock clock,
    Function<String, Settings> settings,
    Surroundings surroundings) {

  /** What a unit of work tells others, and how the database's refusals read. */
  public record Surroundings(Consumer<Map<String, Object>> log, Rules rules) {}
}
