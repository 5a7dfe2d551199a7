package dev.croft.evolution;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Type changes that no value can be lost in, whatever the rows hold. */
final class Widening {
  private static final Pattern TEXT = Pattern.compile("character varying\\((\\d+)\\)");
  private static final Pattern NUMBER = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");
  private static final Map<String, Set<String>> ALWAYS =
      Map.of("integer", Set.of("bigint"), "smallint", Set.of("integer", "bigint"));

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
    return ALWAYS.getOrDefault(from, Set.of()).contains(to);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
