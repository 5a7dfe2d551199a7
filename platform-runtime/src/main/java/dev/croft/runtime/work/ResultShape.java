package dev.croft.runtime.work;

import dev.croft.runtime.value.Kind;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the model says that SQL of its author gives. The first use asks the database whether it is
 * so; an empty value where the model needs one is found in each row.
 */
public final class ResultShape {
  private final String query;
  private final String sql;
  private final List<Column> columns;
  private final AtomicBoolean checked = new AtomicBoolean();

  /** One column, in the order of the SQL. */
  public record Column(String name, Kind kind) {}

  /**
   * @param sql of the author, with question marks for its values
   */
  public ResultShape(String query, String sql, Column... columns) {
    this.query = query;
    this.sql = sql;
    this.columns = List.of(columns);
  }

  /** The SQL gives something else than the model says. */
  public static final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mismatch(String sentence) {
      super(sentence);
    }
  }

  public void check(Work work, Binds.Values values) {
    if (!checked.get()) {
      compare(work.with(sql, values, false, ResultShape::types));
      checked.set(true);
    }
  }

  /** As the database calls them; nothing is read. */
  private static List<String> types(PreparedStatement statement) throws SQLException {
    ResultSetMetaData columns = statement.getMetaData();
    List<String> types = new ArrayList<>();
    for (int i = 1; columns != null && i <= columns.getColumnCount(); i++) {
      types.add(columns.getColumnTypeName(i));
    }
    return types;
  }

  /** The driver calls a whole number that counts up by itself a serial. */
  private static String plain(String type) {
    return switch (type) {
      case "bigserial" -> "int8";
      case "serial" -> "int4";
      case "smallserial" -> "int2";
      default -> type;
    };
  }

  private void compare(List<String> columnTypes) {
    List<String> given = columnTypes.stream().map(ResultShape::plain).toList();
    if (given.size() != columns.size()) {
      throw new Mismatch(
          "The SQL of "
              + query
              + " gives "
              + given.size()
              + " columns, and the model says "
              + columns.size());
    }
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Column column = columns.get(i);
      if (!fitting(column.kind()).contains(given.get(i))) {
        wrong.add(
            column.name()
                + " is "
                + given.get(i)
                + " in the SQL of "
                + query
                + ", and the model needs "
                + String.join(" or ", fitting(column.kind()).stream().sorted().toList()));
      }
    }
    if (!wrong.isEmpty()) {
      throw new Mismatch(String.join("; ", wrong));
    }
  }

  /** Types as PostgreSQL calls them; what fits is never narrowed. */
  private static Set<String> fitting(Kind kind) {
    return switch (kind) {
      case TEXT, STATIC -> Set.of("text", "varchar", "bpchar", "name");
      case WHOLE -> Set.of("int4", "int2");
      case LONG_WHOLE, REFERENCE, DURATION -> Set.of("int8", "int4", "int2");
      case DECIMAL -> Set.of("numeric", "int8", "int4", "int2");
      case BOOL -> Set.of("bool");
      case DATE -> Set.of("date");
      case TIME -> Set.of("time");
      case DATE_TIME -> Set.of("timestamptz");
      case UUID -> Set.of("uuid");
      case BYTES -> Set.of("bytea");
      case MANY -> Set.of("_int8");
    };
  }

  /** The value of a column that the model says is never empty. */
  public <T> T filled(String column, T value) {
    if (value == null) {
      throw new Mismatch(
          column + " is empty in a row of " + query + ", and the model says that it never is");
    }
    return value;
  }
}
