package dev.croft.cli.print;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant, by the number of letters that differ. */
public final class DidYouMean {
  private static final int LONGEST = 100;

  private DidYouMean() {}

  /** The nearest of the known names, if it is near enough to be a slip of the fingers. */
  public static Optional<String> among(Collection<String> known, String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    return known.stream()
        .filter(name -> name.length() <= LONGEST)
        .filter(name -> distance(name.toLowerCase(Locale.ROOT), word) <= tolerance(word))
        .min(
            Comparator.<String>comparingInt(name -> distance(name.toLowerCase(Locale.ROOT), word))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int tolerance(String word) {
    return Math.max(1, word.length() / 3);
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
