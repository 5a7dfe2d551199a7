package dev.croft.runtime.record;

import dev.croft.runtime.http.Answer;
import dev.croft.runtime.http.Exchange;
import dev.croft.runtime.value.Kind;
import dev.croft.runtime.work.Row;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list as a table for spreadsheets: RFC 4180 in UTF-8, row by row from the database. What people
 * read stands in it: names of what is referred to, sizes of images and files.
 */
final class SpreadsheetExport {
  /** Without it, spreadsheets take the bytes for another encoding. */
  private static final String ENCODING_MARK = "\ufeff";

  private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final String WANTS_QUOTES = ",\"\r\n";

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
    return Answer.streamed(
            "text/csv;charset=UTF-8",
            out -> export.write(out, rows -> exchange.work().each(sql, listing::bind, rows)))
        .with("Content-Disposition", StoredBytes.attachment(description.name() + ".csv"));
  }

  @FunctionalInterface
  private interface Rows {
    void all(Row.Taker taker);
  }

  private void write(OutputStream out, Rows rows) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(ENCODING_MARK);
    line(writer, columns.stream().map(column -> cell(column.title())).toList());
    rows.all(row -> record(writer, row));
    writer.flush();
  }

  private void record(Writer writer, Row row) throws SQLException {
    StringBuilder cells = new StringBuilder();
    for (Column column : columns) {
      cells.append(cells.isEmpty() ? "" : ",").append(value(row, column.kind()));
    }
    try {
      line(writer, List.of(cells.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void line(Writer writer, List<String> cells) throws IOException {
    writer.write(String.join(",", cells));
    writer.write("\r\n");
  }

  private static String value(Row row, Kind kind) throws SQLException {
    return switch (kind) {
      case TEXT, STATIC, REFERENCE, MANY -> cell(row.text());
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

  /** A text that a spreadsheet would calculate gets an apostrophe in front and stays a text. */
  static String cell(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String safe = STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(each -> WANTS_QUOTES.indexOf(each) >= 0)
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
