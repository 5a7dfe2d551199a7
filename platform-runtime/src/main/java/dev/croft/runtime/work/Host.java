package dev.croft.runtime.work;

import dev.croft.runtime.refusal.Rules;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What the server gives an application.
 *
 * @param application the name in the model
 * @param schema its schema, not quoted
 */
public record Host(
    String application,
    String schema,
    DataSource dataSource,
    Clock clock,
    Supplier<Settings> settings,
    Surroundings surroundings) {

  /** What a unit of work tells others, and how the database's refusals read. */
  public record Surroundings(Consumer<Map<String, Object>> log, Rules rules) {}
}
