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
 * @param lean the same without the bytes of images and files, and how many they are behind the rest
 * @param from the table, as {@code t}
 * @param label an SQL expression that names a record to a person
 * @param columns every attribute, in the order of the model
 */
public record Description(
    String name, String select, String lean, String from, String label, List<Column> columns) {
  private static final Column ID =
      new Column("id", "Id", "t.\"id\"", "t.\"id\"", Kind.LONG_WHOLE, false, true);

  public Description {
    columns = List.copyOf(columns);
  }

  Optional<Column> column(String wanted) {
    return wanted.equals("id")
        ? Optional.of(ID)
        : columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
  }

  /** The attributes that hold bytes. */
  List<Column> bytes() {
    return columns.stream().filter(column -> column.kind() == Kind.BYTES).toList();
  }

  /** Every column of a table that is handed out, the id first. */
  List<Column> exported() {
    return Stream.concat(Stream.of(ID), columns.stream()).toList();
  }

  /** The names that a body may have. */
  public Set<String> names() {
    return Stream.concat(Stream.of("id"), columns.stream().map(Column::name))
        .collect(Collectors.toUnmodifiableSet());
  }
}
