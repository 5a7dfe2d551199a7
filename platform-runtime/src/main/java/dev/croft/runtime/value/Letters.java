package dev.croft.runtime.value;

/**
 * Texts character by character, as every layer does it: what a character becomes never depends on
 * its neighbours or on a language. {@code ß} stays {@code ß} in upper case, {@code İ} is {@code i}
 * in lower case.
 */
final class Letters {
  private Letters() {}

  static String lower(String text) {
    return mapped(text, Character::toLowerCase);
  }

  static String upper(String text) {
    return mapped(text, Character::toUpperCase);
  }

  private static String mapped(String text, java.util.function.IntUnaryOperator other) {
    int[] points = text.codePoints().map(other).toArray();
    return new String(points, 0, points.length);
  }

  /** Without white space at its ends, as Unicode knows white space. */
  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c >= '\t' && c <= '\r'
        || c == ' '
        || c == '\u0085'
        || c == '\u00a0'
        || c == '\u1680'
        || c >= '\u2000' && c <= '\u200a'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u3000';
  }

  /** No text holds NUL, or one half of a character. */
  static boolean isWhole(String text) {
    return text.codePoints()
        .noneMatch(
            point ->
                point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
