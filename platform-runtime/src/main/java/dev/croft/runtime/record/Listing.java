package dev.croft.runtime.record;

import dev.croft.runtime.refusal.Refusal;
import dev.croft.runtime.value.Kind;
import dev.croft.runtime.value.Parse;
import dev.croft.runtime.work.Binds;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Filters and order of a list, from the query of an address. Names are looked up among the columns
 * of the entity and values are bound: nothing that a user writes reaches the text of a statement.
 */
final class Listing {
  private static final Set<String> RESERVED =
      Set.of("page", "size", "sort", "q", LeanRecords.ASKED);
  private static final int MOST_VALUES = 1000;

  private final Description description;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final List<String> order = new ArrayList<>();

  private Listing(Description description) {
    this.description = description;
  }

  /** A value for {@code = any(?)} over ids. */
  private record Ids(List<Long> ids) {}

  static Listing of(Description description, Map<String, List<String>> query) {
    Listing listing = new Listing(description);
    query.forEach(
        (name, values) -> {
          if (!RESERVED.contains(name)) {
            values.forEach(value -> listing.filter(name, value));
          }
        });
    query.getOrDefault("q", List.of()).forEach(listing::search);
    query.getOrDefault("sort", List.of()).forEach(listing::sort);
    return listing;
  }

  String where() {
    return conditions.isEmpty() ? "" : "\nwhere " + String.join("\n  and ", conditions);
  }

  /** Ends with the id, so that pages neither repeat nor lose a record. */
  String orderBy() {
    return "\norder by "
        + String.join("", order.stream().map(key -> key + ", ").toList())
        + "t.\"id\"";
  }

  void bind(Binds binds) throws SQLException {
    for (Object value : values) {
      if (value instanceof Ids ids) {
        binds.list("bigint", ids.ids());
      } else {
        binds.any(value);
      }
    }
  }

  private void filter(String parameter, String text) {
    int dot = parameter.lastIndexOf('.');
    String name = dot < 0 ? parameter : parameter.substring(0, dot);
    String operator = dot < 0 ? "" : parameter.substring(dot + 1);
    Column column = column(name);
    if (column.kind() == Kind.BYTES) {
      throw Refusal.malformed(name + " holds bytes and cannot be filtered by", "");
    }
    switch (operator) {
      case "" -> equal(column, text);
      case "in" -> in(column, text);
      case "contains" -> contains(column, text);
      case "from" -> compare(column, ">=", operator, text);
      case "to" -> compare(column, "<=", operator, text);
      default ->
          throw Refusal.malformed(
              "There is no filter " + parameter,
              "Use " + name + " alone, or with .contains, .from, .to or .in");
    }
  }

  private void equal(Column column, String text) {
    if (text.isEmpty() && column.kind() != Kind.TEXT) {
      conditions.add(
          column.kind() == Kind.MANY
              ? "t.\"id\" not in (" + column.sql().replace(" = any(?)", " is not null") + ")"
              : column.sql() + " is null");
      return;
    }
    in(column, List.of(parsed(column, text)));
  }

  private void in(Column column, String text) {
    String[] parts = text.split(",");
    if (parts.length > MOST_VALUES) {
      throw Refusal.malformed("At most " + MOST_VALUES + " values fit into one filter", "");
    }
    List<Object> all = new ArrayList<>();
    for (String part : parts) {
      all.add(parsed(column, part));
    }
    in(column, all);
  }

  private void in(Column column, List<Object> all) {
    if (column.kind() == Kind.MANY) {
      conditions.add("t.\"id\" in (" + column.sql() + ")");
      values.add(new Ids(all.stream().map(Long.class::cast).toList()));
      return;
    }
    conditions.add(
        all.size() == 1
            ? column.sql() + " = ?"
            : column.sql() + " in (" + "?, ".repeat(all.size() - 1) + "?)");
    values.addAll(all);
  }

  private void contains(Column column, String text) {
    if (column.kind() != Kind.TEXT && column.kind() != Kind.STATIC) {
      throw Refusal.malformed(column.name() + ".contains is for text only", "");
    }
    conditions.add("position(lower(?) in lower(" + column.sql() + ")) > 0");
    values.add(parsed(column, text));
  }

  private void compare(Column column, String comparison, String operator, String text) {
    if (!column.kind().ordered() && !column.name().equals("id")) {
      throw Refusal.malformed(
          column.name() + "." + operator + " is for numbers, texts and times only", "");
    }
    conditions.add(column.sql() + " " + comparison + " ?");
    values.add(parsed(column, text));
  }

  private void search(String text) {
    if (text.isBlank()) {
      return;
    }
    List<String> any = new ArrayList<>();
    for (Column column : description.columns()) {
      if (column.kind() == Kind.TEXT) {
        any.add("position(lower(?) in lower(" + column.sql() + ")) > 0");
        values.add(parsed(column, text.strip()));
      }
    }
    Optional<Object> id = Parse.value(Kind.LONG_WHOLE, text.strip());
    if (id.isPresent()) {
      any.add("t.\"id\" = ?");
      values.add(id.get());
    }
    conditions.add(any.isEmpty() ? "false" : "(" + String.join(" or ", any) + ")");
  }

  private void sort(String text) {
    String[] parts = text.split(",");
    String last = parts[parts.length - 1].strip();
    boolean directed = last.equalsIgnoreCase("asc") || last.equalsIgnoreCase("desc");
    boolean descending = last.equalsIgnoreCase("desc");
    int names = directed ? parts.length - 1 : parts.length;
    for (int i = 0; i < names; i++) {
      Column column = column(parts[i].strip());
      if (column.kind() == Kind.MANY || column.kind() == Kind.BYTES) {
        throw Refusal.malformed("A list cannot be sorted by " + column.name(), "");
      }
      order.add(column.order(descending));
    }
  }

  private Column column(String name) {
    return description
        .column(name)
        .orElseThrow(
            () ->
                Refusal.malformed(
                    description.name() + " has no attribute " + name,
                    "It has id, "
                        + String.join(
                            ", ", description.columns().stream().map(Column::name).toList())));
  }

  private static Object parsed(Column column, String text) {
    return Parse.value(column.kind(), text)
        .orElseThrow(
            () ->
                Refusal.malformed(
                    "The filter " + column.name() + " needs " + column.kind().words(), ""));
  }
}
