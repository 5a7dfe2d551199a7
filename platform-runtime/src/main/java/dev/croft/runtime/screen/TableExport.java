package dev.croft.runtime.screen;

import dev.croft.runtime.http.Answer;
import dev.croft.runtime.record.Spreadsheet;
import dev.croft.runtime.value.Written;
import dev.croft.runtime.work.Work;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A table of a screen as a spreadsheet: all its rows, a few hundred at a time in memory. */
final class TableExport {
  private static final int ROWS_AT_ONCE = 500;

  private final Spreadsheet sheet;
  private final Work work;
  private final RecordNames names;
  private final List<List<Shown>> waiting = new ArrayList<>();

  private TableExport(Spreadsheet sheet, Work work, RecordNames names) {
    this.sheet = sheet;
    this.work = work;
    this.names = names;
  }

  static Answer answer(
      String screen,
      Work work,
      RecordNames names,
      List<String> titles,
      Consumer<Consumer<List<Shown>>> rows) {
    return Spreadsheet.answer(
        screen, out -> new TableExport(begun(out, titles), work, names).write(rows));
  }

  private static Spreadsheet begun(OutputStream out, List<String> titles) throws IOException {
    Spreadsheet sheet = new Spreadsheet(out);
    sheet.line(titles.stream().map(Spreadsheet::text).toList());
    return sheet;
  }

  private void write(Consumer<Consumer<List<Shown>>> rows) throws IOException {
    rows.accept(this::row);
    together();
    sheet.end();
  }

  private void row(List<Shown> cells) {
    cells.forEach(names::want);
    waiting.add(cells);
    if (waiting.size() == ROWS_AT_ONCE) {
      together();
      work.forgetAll();
    }
  }

  /** Names are read for many rows with one statement. */
  private void together() {
    Map<String, Map<Long, String>> labels = names.read(work);
    for (List<Shown> cells : waiting) {
      sheet.line(cells.stream().map(cell -> written(cell, labels)).toList());
    }
    waiting.clear();
  }

  private static String written(Shown cell, Map<String, Map<Long, String>> labels) {
    Map<Long, String> known =
        cell.entity() == null ? Map.of() : labels.getOrDefault(cell.entity(), Map.of());
    return switch (cell.value()) {
      case null -> "";
      case String text -> Spreadsheet.text(text);
      case Long number ->
          cell.entity() == null ? number.toString() : Spreadsheet.text(known.get(number));
      case List<?> ids ->
          Spreadsheet.text(ids.stream().map(known::get).collect(Collectors.joining(", ")));
      default -> Written.text(cell.value());
    };
  }
}
