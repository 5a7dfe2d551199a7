package dev.croft.web.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The end of a server log as the page shows it.
 *
 * @param sentence what is shown, or why nothing is
 */
public record ShownLog(String sentence, List<Line> lines) {
  private static final Pattern BEGINNING =
      Pattern.compile("^\\S*\\s*\\d{2}:\\d{2}:\\d{2},\\d{3}\\s+(ERROR|FATAL|SEVERE|WARN)\\b.*");
  private static final Pattern TIMED = Pattern.compile("^\\S*\\s*\\d{2}:\\d{2}:\\d{2},\\d{3}\\s.*");

  /**
   * A line.
   *
   * @param tone bad, warn or plain; lines of a stack have that of the line that began it
   */
  public record Line(String text, String tone) {}

  public ShownLog {
    lines = List.copyOf(lines);
  }

  /** The lines that contain the filter, in any case. */
  static ShownLog of(List<String> all, String filter) {
    String wanted = filter.toLowerCase(Locale.ROOT);
    List<Line> shown = new ArrayList<>();
    String tone = "plain";
    for (String text : all) {
      if (TIMED.matcher(text).matches()) {
        tone = tone(text);
      }
      if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
        shown.add(new Line(text, tone));
      }
    }
    return new ShownLog(sentence(all.size(), shown.size(), filter), shown);
  }

  private static String sentence(int all, int shown, String filter) {
    if (all == 0) {
      return "The log is empty.";
    }
    return filter.isEmpty()
        ? "The last " + all + " lines."
        : shown + " of the last " + all + " lines contain “" + filter + "”.";
  }

  private static String tone(String line) {
    var level = BEGINNING.matcher(line);
    if (!level.matches()) {
      return "plain";
    }
    return level.group(1).equals("WARN") ? "warn" : "bad";
  }
}
