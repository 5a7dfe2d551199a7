package dev.croft.runtime.record;

import dev.croft.runtime.http.Answer;
import dev.croft.runtime.http.Exchange;
import dev.croft.runtime.value.Kind;
import dev.croft.runtime.work.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list as a table for spreadsheets: RFC 4180 in UTF-8, row by row from the database. What people
 * read stands in it: names of what is referred to, sizes of images and files.
 */
final class SpreadsheetExport {
  private final List<Column> columns;

  private SpreadsheetExport(List<Column> columns) {
    this.columns = columns;
  }

  static Answer answer(Description description, Exchange exchange) {
    SpreadsheetExport export = new SpreadsheetExport(description.exported());
    Listing listing = Listing.of(description, exchange.query());
    String sql =
        "select "
            + export.columns.stream().map(Column::shown).collect(Collectors.joining(",\n  "))
            + "\nfrom "
            + description.from()
            + listing.where()
            + listing.orderBy();
    return Spreadsheet.answer(
        description.name(),
        out -> export.write(out, rows -> exchange.work().each(sql, listing::bind, rows)));
  }

  @FunctionalInterface
  private interface Rows {
    void all(Row.Taker taker);
  }

  private void write(OutputStream out, Rows rows) throws IOException {
    Spreadsheet sheet = new Spreadsheet(out);
    sheet.line(columns.stream().map(column -> Spreadsheet.text(column.title())).toList());
    rows.all(row -> record(sheet, row));
    sheet.end();
  }

  private void record(Spreadsheet sheet, Row row) throws SQLException {
    List<String> cells = new ArrayList<>(columns.size());
    for (Column column : columns) {
      cells.add(value(row, column.kind()));
    }
    sheet.line(cells);
  }

  private static String value(Row row, Kind kind) throws SQLException {
    return switch (kind) {
      case TEXT, STATIC, REFERENCE, MANY -> Spreadsheet.text(row.text());
      case WHOLE, LONG_WHOLE, BYTES -> plain(row.longWhole());
      case DECIMAL -> decimal(row.decimal());
      case BOOL -> plain(row.bool());
      case DATE -> plain(row.date());
      case TIME -> plain(row.time());
      case DATE_TIME -> plain(row.dateTime());
      case DURATION -> plain(row.duration());
      case UUID -> plain(row.uuid());
    };
  }

  private static String plain(Object value) {
    return value == null ? "" : value.toString();
  }

  private static String decimal(BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }
}
