package dev.croft.compiler.emit.java;

import java.util.HashSet;
import java.util.Set;

/** The words of Java text, and those that are called by their name alone; none inside a text. */
final class CodeWords {
  private static final String BLOCK = "\"\"\"";

  private final String code;
  private final Set<String> words = new HashSet<>();
  private final Set<String> calls = new HashSet<>();

  private CodeWords(String code) {
    this.code = code;
  }

  static CodeWords of(String code) {
    CodeWords found = new CodeWords(code);
    found.look();
    return found;
  }

  Set<String> words() {
    return words;
  }

  Set<String> calls() {
    return calls;
  }

  private void look() {
    int at = 0;
    while (at < code.length()) {
      char c = code.charAt(at);
      if (c == '"') {
        at = behindText(at);
      } else if (isPart(c)) {
        at = word(at);
      } else {
        at++;
      }
    }
  }

  private static boolean isPart(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '$';
  }

  private int word(int from) {
    int to = from + 1;
    while (to < code.length() && isPart(code.charAt(to))) {
      to++;
    }
    char first = code.charAt(from);
    if (first != '$' && (first < '0' || first > '9')) {
      String word = code.substring(from, to);
      words.add(word);
      boolean called = to < code.length() && code.charAt(to) == '(';
      if (called && (from == 0 || code.charAt(from - 1) != '.')) {
        calls.add(word);
      }
    }
    return to;
  }

  /** A quotation mark that opens nothing stands alone, as in a comment. */
  private int behindText(int from) {
    if (code.startsWith(BLOCK, from)) {
      int end = code.indexOf(BLOCK, from + BLOCK.length());
      if (end >= 0) {
        return end + BLOCK.length();
      }
    }
    for (int at = from + 1; at < code.length(); at++) {
      char c = code.charAt(at);
      if (c == '"') {
        return at + 1;
      }
      if (c == '\n') {
        return from + 1;
      }
      if (c == '\\') {
        at++;
      }
    }
    return from + 1;
  }
}
