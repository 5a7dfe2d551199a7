package dev.croft.compiler.resolve;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The five fields of a cron line: numbers, ranges, lists and steps. */
final class CronLine {
  private static final Pattern ITEM =
      Pattern.compile("(?:\\*|(\\d{1,2})(?:-(\\d{1,2}))?)(?:/(\\d{1,2}))?");

  private record Part(String name, int from, int to) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("minute", 0, 59),
          new Part("hour", 0, 23),
          new Part("day of the month", 1, 31),
          new Part("month", 1, 12),
          new Part("day of the week", 0, 7));

  private CronLine() {}

  /** What is wrong with it. */
  static Optional<String> problem(String line) {
    String[] fields = line.split("\\s+");
    if (fields.length != PARTS.size()) {
      return Optional.of("a cron line has five fields");
    }
    for (int i = 0; i < fields.length; i++) {
      Part part = PARTS.get(i);
      for (String item : fields[i].split(",", -1)) {
        if (!fits(item, part)) {
          return Optional.of(
              "`"
                  + item
                  + "` is no "
                  + part.name()
                  + ": those are "
                  + part.from()
                  + " to "
                  + part.to());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(String item, Part part) {
    Matcher matcher = ITEM.matcher(item);
    if (!matcher.matches()) {
      return false;
    }
    int from = number(matcher.group(1), part.from());
    int to = number(matcher.group(2), from);
    return from >= part.from() && to <= part.to() && from <= to && number(matcher.group(3), 1) > 0;
  }

  private static int number(String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
