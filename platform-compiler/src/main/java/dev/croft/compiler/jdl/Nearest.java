package dev.croft.compiler.jdl;

import java.util.Collection;
import java.util.Comparator;

/** The known word that a mistyped one comes nearest to. */
final class Nearest {
  private static final int FARTHEST = 3;

  private Nearest() {}

  /** {@code Did you mean Integer?}, or empty when nothing is near. */
  static String hint(String word, Collection<String> known) {
    return known.stream()
        .filter(each -> Math.abs(each.length() - word.length()) <= FARTHEST)
        .min(
            Comparator.comparingInt((String each) -> distance(word, each))
                .thenComparing(each -> each))
        .filter(each -> distance(word, each) <= Math.min(FARTHEST, word.length() / 2))
        .map(each -> "Did you mean " + each + "?")
        .orElse("");
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int index = 1; index <= one.length(); index++) {
      int diagonal = row[0];
      row[0] = index;
      for (int column = 1; column < row.length; column++) {
        boolean same =
            Character.toLowerCase(one.charAt(index - 1))
                == Character.toLowerCase(other.charAt(column - 1));
        int replaced = diagonal + (same ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[other.length()];
  }
}
