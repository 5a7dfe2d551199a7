package dev.croft.runtime.screen;

import dev.croft.runtime.work.Binds;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of a query that still hold the values that a person was shown: what a button of a row
 * acts on is looked up again, so that it is in the table now.
 */
public final class RowsAlike {
  private static final int MOST = 100;

  private final List<Held> held = new ArrayList<>();

  private record Held(String column, Object value) {}

  /**
   * @param column the name under which the query selects it
   */
  public RowsAlike holding(String column, Object value) {
    held.add(new Held('"' + column.replace("\"", "\"\"") + '"', value));
    return this;
  }

  /** A few of them: rows that hold the same are as good as each other. */
  public String in(String rows) {
    String conditions =
        held.stream()
            .map(each -> "a." + each.column() + (each.value() == null ? " is null" : " = ?"))
            .collect(Collectors.joining(" and "));
    return "select a.*\nfrom ("
        + rows
        + ") a"
        + (conditions.isEmpty() ? "" : "\nwhere " + conditions)
        + "\nlimit "
        + MOST;
  }

  /** Behind what the rows themselves bind. */
  public void bind(Binds binds) throws SQLException {
    for (Held each : held) {
      if (each.value() instanceof List<?> ids) {
        binds.list("bigint", ids);
      } else if (each.value() != null) {
        binds.any(each.value());
      }
    }
  }
}
