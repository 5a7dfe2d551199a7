package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Escape;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SQL that an author wrote, as a table of which rows are selected by their declared names. */
public final class EscapedSql {
  private EscapedSql() {}

  /** As it was written, with its values to be bound. */
  public static SqlText own(Escape.Sql escape, Tables tables) {
    StringBuilder sql = new StringBuilder();
    List<Expression> binds = new ArrayList<>();
    for (Escape.Fragment fragment : escape.fragments()) {
      switch (fragment) {
        case Escape.Fragment.Words it -> sql.append(it.text());
        case Escape.Fragment.TableOf it -> sql.append(tables.table(it.entity()));
        case Escape.Fragment.ColumnOf it -> sql.append(tables.column(it.entity(), it.attribute()));
        case Escape.Fragment.Value it -> {
          sql.append("cast(? as ").append(SqlType.castOf(it.parameter().type())).append(")");
          binds.add(it.parameter());
        }
      }
    }
    return new SqlText(sql.toString().strip(), binds);
  }

  static QuerySql.Listing rows(Query query, Escape.Sql escape, Tables tables) {
    List<String> columns =
        query.select().stream().map(each -> PhysicalName.quoted(each.name())).toList();
    SqlText own = own(escape, tables);
    String sql =
        columns.stream().map(each -> "q." + each).collect(Collectors.joining(", ", "select ", ""))
            + "\nfrom (\n"
            + own.sql()
            + "\n) q("
            + String.join(", ", columns)
            + ")";
    return new QuerySql.Listing(
        new SqlText(sql, own.binds()),
        new SqlText("", List.of()),
        IntStream.rangeClosed(1, columns.size()).mapToObj(Integer::toString).toList());
  }

  static SqlText exists(Escape.Sql escape, Tables tables) {
    SqlText own = own(escape, tables);
    return new SqlText("select exists (select 1 from (\n" + own.sql() + "\n) q)", own.binds());
  }

  static SqlText count(Escape.Sql escape, Tables tables) {
    SqlText own = own(escape, tables);
    return new SqlText("select count(*)\nfrom (\n" + own.sql() + "\n) q", own.binds());
  }
}
