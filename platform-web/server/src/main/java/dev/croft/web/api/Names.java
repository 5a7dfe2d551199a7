package dev.croft.web.api;

import dev.croft.web.api.refusal.Refused;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what stands in addresses; what cannot be a name never reaches the platform. */
public final class Names {
  private static final Pattern APPLICATION = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,62}");
  private static final Pattern NODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,62}");
  private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,62}");
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");
  private static final Pattern FILE = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,200}");
  private static final Pattern PROBE = Pattern.compile("/[\\x21-\\x7e&&[^\"<>\\\\#]]{0,499}");
  private static final int LONGEST_MESSAGE = 1000;

  private Names() {}

  /** The name of an application. */
  public static String application(String text) {
    return matching(
        APPLICATION,
        text,
        "This is no name of an application.",
        "Use 1 to 63 letters, digits, '_', '.' or '-', starting with a letter.");
  }

  /** The name of a front end. */
  public static String frontEnd(String text) {
    return matching(
        NODE, text, "This is no name of a front end.", "`croft nodes` lists the front ends.");
  }

  /** The plain name of a file, without folders; empty when absent. */
  public static String file(String text) {
    return absent(text)
        ? ""
        : matching(
            FILE,
            text,
            "This is no plain name of a file.",
            "Leave folders out; use at most 200 visible characters.");
  }

  /** The name of a zone; {@code default} when absent. */
  public static String zone(String text) {
    return absent(text)
        ? "default"
        : matching(
            ZONE, text, "This is no name of a zone.", "Use 1 to 63 letters, digits, '_' or '-'.");
  }

  /** The number of a version; nothing when absent. */
  public static Optional<Integer> version(String text) {
    return absent(text)
        ? Optional.empty()
        : Optional.of(
            Integer.valueOf(
                matching(
                    VERSION,
                    text,
                    "This is no number of a version.",
                    "Write a whole number such as 3.")));
  }

  /** A path that is asked before an archive counts as live; null when absent. */
  public static String probe(String text) {
    return absent(text)
        ? null
        : matching(
            PROBE,
            text,
            "This is no path to probe.",
            "Write a path such as /health, with at most 500 characters and no spaces.");
  }

  /** What somebody says about a change; empty when absent. */
  public static String message(String text) {
    if (absent(text)) {
      return "";
    }
    if (text.length() > LONGEST_MESSAGE || text.indexOf('\0') >= 0) {
      throw Refused.badRequest("The message is too long.", "Say it with at most 1,000 characters.");
    }
    return text;
  }

  private static boolean absent(String text) {
    return text == null || text.isEmpty();
  }

  private static String matching(Pattern pattern, String text, String error, String hint) {
    if (text == null || !pattern.matcher(text).matches() || text.contains("..")) {
      throw Refused.badRequest(error, hint);
    }
    return text;
  }
}
