package dev.croft.it.imported;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes values that a schema allows; no two texts are equal. */
final class ExampleValue {
  private static final String DOT =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
  private static final int LETTERS = 26;

  private final AtomicInteger next = new AtomicInteger();

  /**
   * @param changed whether another value than before is wanted, where there is a choice
   */
  Object of(JsonNode schema, boolean changed) {
    if (schema.has("enum")) {
      JsonNode values = schema.get("enum");
      return values.get(changed ? values.size() - 1 : 0).asText();
    }
    return switch (type(schema)) {
      case "string" -> text(schema);
      case "integer", "number" -> schema.path("minimum").asInt(1) + (changed ? 1 : 0);
      case "boolean" -> true;
      case "array" -> List.of();
      default -> throw new IllegalArgumentException("no example for " + schema);
    };
  }

  static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.get(0).asText() : type.asText();
  }

  /** Whether it is a text that anybody may choose freely. */
  static boolean isPlainText(JsonNode schema) {
    return type(schema).equals("string")
        && Stream.of("enum", "format", "contentEncoding", "pattern").noneMatch(schema::has);
  }

  private String text(JsonNode schema) {
    int number = next.incrementAndGet();
    if (schema.has("contentEncoding")) {
      return DOT;
    }
    if (schema.has("pattern")) {
      String pattern = schema.get("pattern").asText();
      return Stream.of("a%d@b.c", "AB-%04d", "A%d", "%d")
          .map(form -> form.formatted(number))
          .filter(candidate -> candidate.matches(pattern))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no example for " + pattern));
    }
    return switch (schema.path("format").asText()) {
      case "date" -> "2026-02-03";
      case "date-time" -> "2026-02-03T04:05:06Z";
      case "time" -> "04:05:06";
      case "duration" -> "PT1H";
      case "uuid" -> "123e4567-e89b-12d3-a456-%012d".formatted(number);
      case "phone" -> "+44 20 1234567";
      case "email" -> "a%d@example.org".formatted(number);
      default -> letters(number, schema);
    };
  }

  /** The number in letters, as long as the schema wants. */
  private static String letters(int number, JsonNode schema) {
    int length =
        Math.max(schema.path("minLength").asInt(1), Math.min(6, schema.path("maxLength").asInt(6)));
    List<String> letters = new ArrayList<>();
    int rest = number;
    for (int i = 0; i < length; i++) {
      letters.addFirst(String.valueOf((char) ('a' + rest % LETTERS)));
      rest /= LETTERS;
    }
    return IntStream.range(0, length).mapToObj(letters::get).reduce("", String::concat);
  }
}
