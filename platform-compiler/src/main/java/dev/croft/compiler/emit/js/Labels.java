package dev.croft.compiler.emit.js;

import dev.croft.compiler.model.Origin;
import java.util.Locale;

/** What a person reads for a name of the model: {@code placedAt} → {@code Placed at}. */
public final class Labels {
  private Labels() {}

  public static String of(String name) {
    String words =
        Origin.simple(name)
            .replace('_', ' ')
            .replaceAll("(\\p{Ll}|\\p{N})(\\p{Lu})", "$1 $2")
            .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2")
            .strip();
    if (words.isEmpty()) {
      return name;
    }
    StringBuilder label = new StringBuilder();
    for (String word : words.split(" +")) {
      boolean shout = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
      label.append(label.isEmpty() ? "" : " ");
      label.append(shout ? word : word.toLowerCase(Locale.ROOT));
    }
    int first = label.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toTitleCase(first))
        .append(label.substring(Character.charCount(first)))
        .toString();
  }

  public static String plural(String name) {
    return many(of(name));
  }

  /** Of more than one; what sounds like many already stays: {@code Customer details}. */
  static String many(String words) {
    if (words.matches(".*[^aeiou]y")) {
      return words.substring(0, words.length() - 1) + "ies";
    }
    if (words.matches(".*[^siu]s")) {
      return words;
    }
    return words.matches(".*(s|x|z|ch|sh)") ? words + "es" : words + "s";
  }
}
