package dev.croft.runtime.http;

import java.util.Arrays;

/**
 * JSON as bytes of UTF-8, written straight into them: an answer is written once, whole, and by
 * nobody else, so that what a general writer keeps ready for others would only be paid for.
 */
final class JsonText {
  private static final int FIRST_SIZE = 512;
  private static final long LONGEST = 6;
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private byte[] bytes = new byte[FIRST_SIZE];
  private int length;

  /** Whether what comes next stands behind something in its object or array. */
  private boolean divided;

  JsonText begin(char bracket) {
    divide();
    room(1);
    bytes[length++] = (byte) bracket;
    divided = false;
    return this;
  }

  JsonText end(char bracket) {
    room(1);
    bytes[length++] = (byte) bracket;
    divided = true;
    return this;
  }

  JsonText name(String name) {
    divide();
    quoted(name);
    room(1);
    bytes[length++] = ':';
    divided = false;
    return this;
  }

  JsonText text(String value) {
    divide();
    quoted(value);
    return this;
  }

  /** A number, {@code true}, {@code false} or {@code null}, in letters of ASCII. */
  JsonText bare(String value) {
    divide();
    ascii(value);
    return this;
  }

  /** Text that needs no escapes, in letters of ASCII. */
  JsonText plain(String value) {
    divide();
    room(1);
    bytes[length++] = '"';
    ascii(value);
    room(1);
    bytes[length++] = '"';
    return this;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void divide() {
    if (divided) {
      room(1);
      bytes[length++] = ',';
    }
    divided = true;
  }

  private void ascii(String value) {
    int count = value.length();
    room(count);
    for (int i = 0; i < count; i++) {
      bytes[length++] = (byte) value.charAt(i);
    }
  }

  private void quoted(String value) {
    int count = value.length();
    room(count + 2L);
    bytes[length++] = '"';
    for (int i = 0; i < count; i++) {
      char letter = value.charAt(i);
      if (letter >= ' ' && letter < 0x80 && letter != '"' && letter != '\\') {
        bytes[length++] = (byte) letter;
        continue;
      }
      // For the longest that one becomes, and what is behind it.
      room(LONGEST + count - i);
      if (letter < 0x80) {
        escape(letter);
      } else {
        i += wide(value, i);
      }
    }
    bytes[length++] = '"';
  }

  /**
   * A letter that needs several bytes; half of a pair is none.
   *
   * @return how many more places of the text it takes
   */
  private int wide(String value, int at) {
    char letter = value.charAt(at);
    if (letter < 0x800) {
      bytes[length++] = (byte) (0xC0 | letter >> 6);
      bytes[length++] = (byte) (0x80 | letter & 0x3F);
      return 0;
    }
    if (!Character.isSurrogate(letter)) {
      bytes[length++] = (byte) (0xE0 | letter >> 12);
      bytes[length++] = (byte) (0x80 | letter >> 6 & 0x3F);
      bytes[length++] = (byte) (0x80 | letter & 0x3F);
      return 0;
    }
    int whole = value.codePointAt(at);
    if (!Character.isSupplementaryCodePoint(whole)) {
      bytes[length++] = '?';
      return 0;
    }
    bytes[length++] = (byte) (0xF0 | whole >> 18);
    bytes[length++] = (byte) (0x80 | whole >> 12 & 0x3F);
    bytes[length++] = (byte) (0x80 | whole >> 6 & 0x3F);
    bytes[length++] = (byte) (0x80 | whole & 0x3F);
    return 1;
  }

  private void escape(char letter) {
    bytes[length++] = '\\';
    switch (letter) {
      case '"', '\\' -> bytes[length++] = (byte) letter;
      case '\b' -> bytes[length++] = 'b';
      case '\f' -> bytes[length++] = 'f';
      case '\n' -> bytes[length++] = 'n';
      case '\r' -> bytes[length++] = 'r';
      case '\t' -> bytes[length++] = 't';
      default -> {
        bytes[length++] = 'u';
        bytes[length++] = '0';
        bytes[length++] = '0';
        bytes[length++] = HEX[letter >> 4];
        bytes[length++] = HEX[letter & 0xF];
      }
    }
  }

  private void room(long more) {
    long needed = length + more;
    if (needed > bytes.length) {
      long twice = Math.min(Integer.MAX_VALUE - 8L, bytes.length * 2L);
      bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(needed, twice)));
    }
  }
}
