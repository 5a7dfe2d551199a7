package dev.croft.it.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * What an export of a list holds.
 *
 * @param lines the first one names the columns
 */
record Spreadsheet(List<List<String>> lines) {

  /** Reads text with commas between values and quotes around those that need them. */
  static Spreadsheet read(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (char sign : text.replace("\uFEFF", "").replace("\r\n", "\n").toCharArray()) {
      if (sign == '"') {
        quoted = !quoted;
      } else if (!quoted && (sign == ',' || sign == '\n')) {
        line.add(value.toString());
        value.setLength(0);
        if (sign == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else {
        value.append(sign);
      }
    }
    return new Spreadsheet(lines);
  }

  List<String> column(String name) {
    int at = lines.get(0).indexOf(name);
    if (at < 0) {
      throw new AssertionError("no column " + name + " in " + lines.get(0));
    }
    return lines.stream().skip(1).map(line -> line.get(at)).toList();
  }
}
