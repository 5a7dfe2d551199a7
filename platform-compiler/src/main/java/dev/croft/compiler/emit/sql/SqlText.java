package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Expression;
import java.util.ArrayList;
import java.util.List;

/** A statement and the values that it binds, in the order of its question marks. */
public record SqlText(String sql, List<Expression> binds) {
  static final char MARK = '\u0001';

  public SqlText {
    binds = List.copyOf(binds);
  }

  /**
   * Values are marked with a number while a statement is put together from parts; only at the end
   * is their order known.
   */
  static SqlText ordered(String marked, List<Expression> values) {
    StringBuilder sql = new StringBuilder();
    List<Expression> binds = new ArrayList<>();
    int from = 0;
    for (int at = marked.indexOf(MARK); at >= 0; at = marked.indexOf(MARK, from)) {
      int end = marked.indexOf(MARK, at + 1);
      sql.append(marked, from, at).append('?');
      binds.add(values.get(Integer.parseInt(marked.substring(at + 1, end))));
      from = end + 1;
    }
    return new SqlText(sql.append(marked.substring(from)).toString(), binds);
  }
}
