package dev.croft.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table for people: aligned columns, two spaces between, no lines. A column that is empty in
 * every row is left out; where a terminal is narrower, the widest columns are cut with an ellipsis.
 */
public final class Table {
  private static final String GAP = "  ";
  private static final int NARROWEST = 8;

  private final List<String> titles;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... titles) {
    this.titles = List.of(titles);
  }

  /** Adds a row; a cell may be null, which is shown as nothing. */
  public Table row(Object... cells) {
    if (cells.length != titles.size()) {
      throw new IllegalArgumentException("A row has " + titles.size() + " cells.");
    }
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell == null ? "" : PlainText.line(cell.toString()));
    }
    rows.add(row);
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines of the table, the titles first. */
  public List<String> lines(int width) {
    int[] shown =
        IntStream.range(0, titles.size())
            .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
            .toArray();
    int[] widths = fitted(shown, width);
    List<String> lines = new ArrayList<>();
    lines.add(line(titles, shown, widths));
    rows.forEach(row -> lines.add(line(row, shown, widths)));
    return lines;
  }

  private int[] fitted(int[] shown, int width) {
    int[] widths = new int[shown.length];
    for (int i = 0; i < shown.length; i++) {
      int column = shown[i];
      widths[i] =
          Math.max(
              length(titles.get(column)),
              rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0));
    }
    long tooMuch =
        (long) IntStream.of(widths).sum() + (long) GAP.length() * (shown.length - 1) - width;
    while (tooMuch > 0) {
      int widest = widest(widths);
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
      tooMuch--;
    }
    return widths;
  }

  private static int widest(int[] widths) {
    return IntStream.range(0, widths.length)
        .reduce((a, b) -> widths[b] >= widths[a] ? b : a)
        .orElseThrow();
  }

  private static String line(List<String> cells, int[] shown, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < shown.length; i++) {
      String cell = cut(cells.get(shown[i]), widths[i]);
      line.append(i == 0 ? "" : GAP).append(cell).append(" ".repeat(widths[i] - length(cell)));
    }
    return line.toString().stripTrailing();
  }

  private static String cut(String cell, int width) {
    if (length(cell) <= width) {
      return cell;
    }
    return cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + "…";
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
