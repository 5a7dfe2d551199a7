package dev.croft.compiler.jdl;

import java.util.Locale;

/** Names as a model writes them, made of the names of a JDL file. */
final class Naming {
  private Naming() {}

  /** {@code bug-tracker} → {@code BugTracker}; a name that is one already stays. */
  static String ofElement(String text) {
    StringBuilder name = new StringBuilder();
    for (String part : text.split("[^\\p{L}\\p{N}]+")) {
      if (!part.isEmpty()) {
        name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
      }
    }
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "A" + name : name.toString();
  }

  /** {@code first_name} → {@code firstName}, {@code URLPath} → {@code urlPath}. */
  static String ofAttribute(String text) {
    String name = ofElement(text);
    int capitals = 0;
    while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
      capitals++;
    }
    boolean acronymBeforeWord = capitals > 1 && capitals < name.length();
    boolean letterFollows = acronymBeforeWord && Character.isLetter(name.charAt(capitals));
    int lowered = letterFollows ? capitals - 1 : capitals;
    return name.substring(0, lowered).toLowerCase(Locale.ROOT) + name.substring(lowered);
  }

  /** {@code CREDIT_CARD} → {@code Credit card}; short ones such as {@code XXL} stay. */
  static String label(String constant) {
    if (constant.length() <= 3) {
      return constant;
    }
    boolean shouted = constant.equals(constant.toUpperCase(Locale.ROOT));
    String words = shouted ? constant.replace('_', ' ').toLowerCase(Locale.ROOT) : spaced(constant);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** {@code BugTracker} → {@code Bug tracker}. */
  static String title(String name) {
    String words = spaced(name);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String spaced(String name) {
    StringBuilder words = new StringBuilder();
    for (int index = 0; index < name.length(); index++) {
      char letter = name.charAt(index);
      boolean starts =
          index > 0
              && Character.isUpperCase(letter)
              && Character.isLowerCase(name.charAt(index - 1));
      words.append(starts ? " " : "").append(starts ? Character.toLowerCase(letter) : letter);
    }
    return words.toString().replace('_', ' ').strip();
  }
}
