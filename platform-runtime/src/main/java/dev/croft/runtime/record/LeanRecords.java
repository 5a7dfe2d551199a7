package dev.croft.runtime.record;

import dev.croft.runtime.http.Answer;
import dev.croft.runtime.http.Exchange;
import dev.croft.runtime.http.Output;
import dev.croft.runtime.refusal.Refusal;
import dev.croft.runtime.work.Row;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How records are read and written: whole, or on request ({@code _bytes=size}) with the size of
 * their images and files in place of the bytes, which are then not read from the database.
 *
 * @param <R> the record
 */
record LeanRecords<R>(
    Description description, boolean lean, Row.Reader<R> reader, BiConsumer<R, Output> writer) {
  /** No attribute can have this name, so that it is in nobody's way. */
  static final String ASKED = "_bytes";

  static boolean asked(Exchange exchange) {
    List<String> values = exchange.query().get(ASKED);
    if (values != null && !values.getLast().equals("size")) {
      throw Refusal.malformed(
          ASKED + " knows size only", "Leave it out to read images and files as base64");
    }
    return values != null;
  }

  String select() {
    return lean ? description.lean() : description.select();
  }

  /** What writes the record of a row. */
  Consumer<Output> read(Row row) throws SQLException {
    R entity = reader.read(row);
    return writing(entity, sizes(row));
  }

  Answer one(Row row, Function<R, String> tag) throws SQLException {
    R entity = reader.read(row);
    return Answer.json(200, writing(entity, sizes(row))).with("ETag", tag.apply(entity));
  }

  private Consumer<Output> writing(R entity, Map<String, Long> sizes) {
    return out -> out.instead(sizes, inner -> writer.accept(entity, inner));
  }

  private Map<String, Long> sizes(Row row) throws SQLException {
    if (!lean) {
      return Map.of();
    }
    Map<String, Long> sizes = new HashMap<>();
    for (Column column : description.bytes()) {
      Long size = row.longWhole();
      if (size != null) {
        sizes.put(column.name(), size);
      }
    }
    return sizes;
  }
}
