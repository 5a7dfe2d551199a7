package dev.croft.compiler.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Refusals that have a name of the language, besides the errors of a model. */
public enum Trouble {
  /** Another record has the same value already. */
  DUPLICATE,
  /** Something else still refers to it. */
  USED,
  /** What is referred to is not there. */
  MISSING,
  /** A value that breaks a rule of the model. */
  INVALID,
  /** Somebody else changes the same records. */
  CONFLICT,
  /** The database took too long. */
  TIMEOUT,
  /** Whoever acts may not do this. */
  FORBIDDEN;

  /** As the model writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Trouble> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Trouble::word).toList();
  }
}
