package dev.croft.runtime.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.function.Function;

/** New records of one entity, written in few statements as if one by one. */
final class Inserts<T> {
  /** A savepoint is a statement too. */
  static final int WORTH_IT = 3;

  private static final int MOST_ROWS = 1000;
  private static final int MOST_VALUES = 30_000;

  private final String head;
  private final String row;
  private final Function<T, Binds.Values> values;

  /**
   * @param insert the statement for one record, which ends with what it returns
   */
  Inserts(String insert, Function<T, Binds.Values> values) {
    int begin = insert.lastIndexOf("\nvalues ") + "\nvalues ".length();
    this.head = insert.substring(0, begin);
    this.row = insert.substring(begin, insert.lastIndexOf("\nreturning "));
    this.values = values;
  }

  /**
   * Either all of them, or none.
   *
   * @return whether they are written; otherwise nothing has happened, and one of them is refused
   */
  boolean write(Connection connection, List<T> records) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      int columns = (int) row.chars().filter(each -> each == '?').count();
      int most = Math.max(1, Math.min(MOST_ROWS, MOST_VALUES / Math.max(1, columns)));
      for (int from = 0; from < records.size(); from += most) {
        insert(connection, records.subList(from, Math.min(records.size(), from + most)));
      }
      return true;
    } catch (SQLException refused) {
      connection.rollback(before);
      return false;
    }
  }

  private void insert(Connection connection, List<T> records) throws SQLException {
    String sql = head + (row + ", ").repeat(records.size() - 1) + row;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Binds binds = new Binds(statement);
      for (T record : records) {
        values.apply(record).bind(binds);
      }
      statement.executeUpdate();
    }
  }
}
