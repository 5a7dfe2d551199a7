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
import java.util.stream.Collectors;

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
    return values.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
        .collect(Collectors.joining("&"));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.malformed("The address holds a broken escape: " + text, "");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
