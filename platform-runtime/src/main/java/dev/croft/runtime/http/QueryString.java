package dev.croft.runtime.http;

import dev.croft.runtime.refusal.Refusal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands behind the question mark, read without touching the body. */
final class QueryString {
  private QueryString() {}

  static Map<String, List<String>> parse(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (text == null || text.isEmpty()) {
      return values;
    }
    for (String pair : text.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
      }
    }
    return Collections.unmodifiableMap(values);
  }

  static String of(Map<String, List<String>> values) {
    StringBuilder all = new StringBuilder();
    values.forEach(
        (name, each) -> {
          for (String value : each) {
            all.append(all.isEmpty() ? "" : "&").append(encoded(name)).append('=');
            all.append(encoded(value));
          }
        });
    return all.toString();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.malformed("The address holds a broken escape: " + text, "");
    }
  }

  private static String encoded(String text) {
    return isPlain(text) ? text : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Most names and numbers are what they are in an address. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean plain =
          letter >= 'a' && letter <= 'z'
              || letter >= 'A' && letter <= 'Z'
              || letter >= '0' && letter <= '9';
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
