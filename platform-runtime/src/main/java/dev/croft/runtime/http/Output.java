package dev.croft.runtime.http;

import dev.croft.runtime.value.Compute;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes JSON. Numbers are JSON numbers without exponent, dates and durations ISO 8601, bytes
 * base64; an empty value is {@code null}.
 */
public final class Output {
  private final JsonText json;

  private final Map<String, ?> instead;

  private Output(JsonText json, Map<String, ?> instead) {
    this.json = json;
    this.instead = instead;
  }

  static byte[] bytes(Consumer<Output> writer) {
    JsonText json = new JsonText();
    writer.accept(new Output(json, Map.of()));
    return json.bytes();
  }

  public Output object(Consumer<Output> members) {
    json.begin('{');
    members.accept(this);
    json.end('}');
    return this;
  }

  public Output object(String name, Consumer<Output> members) {
    json.name(name);
    return object(members);
  }

  /** An object of its own, or {@code null}. */
  public <T> Output member(String name, T value, BiConsumer<T, Output> writer) {
    return value == null
        ? value(name, null)
        : object(name, members -> writer.accept(value, members));
  }

  public <T> Output array(List<T> items, BiConsumer<Output, T> item) {
    json.begin('[');
    items.forEach(each -> item.accept(this, each));
    json.end(']');
    return this;
  }

  public <T> Output array(String name, List<T> items, BiConsumer<Output, T> item) {
    json.name(name);
    return array(items, item);
  }

  public Output value(String name, Object value) {
    json.name(name);
    return value(instead.isEmpty() || !instead.containsKey(name) ? value : instead.get(name));
  }

  /** Members of these names are written with these values, whatever is said for them. */
  public Output instead(Map<String, ?> values, Consumer<Output> writer) {
    boolean same = values.isEmpty() && instead.isEmpty();
    writer.accept(same ? this : new Output(json, Map.copyOf(values)));
    return this;
  }

  public Output value(Object value) {
    switch (value) {
      case null -> json.bare("null");
      case String text -> json.text(text);
      case Integer number -> json.bare(number.toString());
      case Long number -> json.bare(number.toString());
      case BigDecimal number -> json.bare(plain(number).toString());
      case Boolean bool -> json.bare(bool.toString());
      case byte[] bytes -> json.plain(Base64.getEncoder().encodeToString(bytes));
      case Instant moment -> json.plain(moment.toString());
      case LocalTime time -> json.plain(DateTimeFormatter.ISO_LOCAL_TIME.format(time));
      case Duration duration -> json.plain(duration.toString());
      case List<?> items -> array(items, Output::value);
      default -> json.text(value.toString());
    }
    return this;
  }

  /** {@code 1E+3} is a valid number but not what a person wrote, and neither is 12.5000. */
  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0
        ? number.setScale(0, java.math.RoundingMode.UNNECESSARY)
        : Compute.plain(number);
  }
}
