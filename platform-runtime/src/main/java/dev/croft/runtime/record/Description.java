package dev.croft.runtime.record;

import dev.croft.runtime.value.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the lists of an entity need to know of it.
 *
 * @param name in the model
 * @param select all columns from the table {@code t}
 * @param from the table, as {@code t}
 * @param label an SQL expression that names a record to a person
 * @param columns every attribute, in the order of the model
 */
public record Description(
    String name, String select, String from, String label, List<Column> columns) {
  public Description {
    columns = List.copyOf(columns);
  }

  Optional<Column> column(String wanted) {
    return wanted.equals("id")
        ? Optional.of(new Column("id", "t.\"id\"", Kind.LONG_WHOLE))
        : columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
  }

  /** The names that a body may have. */
  public Set<String> names() {
    return Stream.concat(Stream.of("id"), columns.stream().map(Column::name))
        .collect(Collectors.toUnmodifiableSet());
  }
}
