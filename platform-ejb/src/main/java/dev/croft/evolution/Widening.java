package dev.croft.evolution;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Type changes that no value can be lost in, whatever the rows hold, and that the version before
 * can still read and write.
 */
final class Widening {
  private static final Pattern TEXT = Pattern.compile("character varying\\((\\d+)\\)");
  private static final Pattern NUMBER = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

  /** How many digits whole numbers can have. */
  private static final Map<String, Integer> DIGITS =
      Map.of("smallint", 5, "integer", 10, "bigint", 19);

  private Widening() {}

  static boolean isSafe(String from, String to) {
    var textBefore = TEXT.matcher(from);
    if (textBefore.matches()) {
      var textAfter = TEXT.matcher(to);
      return to.equals("text")
          || (textAfter.matches() && number(textAfter.group(1)) >= number(textBefore.group(1)));
    }
    var before = NUMBER.matcher(from);
    var after = NUMBER.matcher(to);
    if (before.matches() && after.matches()) {
      var scaleBefore = number(before.group(2));
      var scaleAfter = number(after.group(2));
      return scaleAfter >= scaleBefore
          && number(after.group(1)) - scaleAfter >= number(before.group(1)) - scaleBefore;
    }
    var digits = DIGITS.get(from);
    if (digits == null) {
      return false;
    }
    return after.matches()
        ? number(after.group(1)) - number(after.group(2)) >= digits
        : DIGITS.getOrDefault(to, 0) > digits;
  }

  /** Whether PostgreSQL writes every row anew. */
  static boolean rewrites(String from, String to) {
    if (TEXT.matcher(from).matches()) {
      return false;
    }
    var before = NUMBER.matcher(from);
    var after = NUMBER.matcher(to);
    return !(before.matches() && after.matches() && before.group(2).equals(after.group(2)));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
