package dev.croft.runtime.http;

import dev.croft.runtime.value.Compute;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
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
  private static final JsonProvider JSON = JsonProvider.provider();

  private final JsonGenerator generator;

  private final Map<String, ?> instead;

  private Output(JsonGenerator generator, Map<String, ?> instead) {
    this.generator = generator;
    this.instead = Map.copyOf(instead);
  }

  static byte[] bytes(Consumer<Output> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = JSON.createGenerator(bytes)) {
      writer.accept(new Output(generator, Map.of()));
    }
    return bytes.toByteArray();
  }

  public Output object(Consumer<Output> members) {
    generator.writeStartObject();
    members.accept(this);
    generator.writeEnd();
    return this;
  }

  public Output object(String name, Consumer<Output> members) {
    generator.writeStartObject(name);
    members.accept(this);
    generator.writeEnd();
    return this;
  }

  /** An object of its own, or {@code null}. */
  public <T> Output member(String name, T value, BiConsumer<T, Output> writer) {
    return value == null
        ? value(name, null)
        : object(name, members -> writer.accept(value, members));
  }

  public <T> Output array(List<T> items, BiConsumer<Output, T> item) {
    generator.writeStartArray();
    items.forEach(each -> item.accept(this, each));
    generator.writeEnd();
    return this;
  }

  public <T> Output array(String name, List<T> items, BiConsumer<Output, T> item) {
    generator.writeKey(name);
    return array(items, item);
  }

  public Output value(String name, Object value) {
    generator.writeKey(name);
    return value(instead.containsKey(name) ? instead.get(name) : value);
  }

  /** Members of these names are written with these values, whatever is said for them. */
  public Output instead(Map<String, ?> values, Consumer<Output> writer) {
    writer.accept(new Output(generator, values));
    return this;
  }

  public Output value(Object value) {
    switch (value) {
      case null -> generator.writeNull();
      case String text -> generator.write(text);
      case Integer number -> generator.write(number);
      case Long number -> generator.write(number);
      case BigDecimal number -> generator.write(plain(number));
      case Boolean bool -> generator.write(bool);
      case byte[] bytes -> generator.write(Base64.getEncoder().encodeToString(bytes));
      case Instant moment -> generator.write(moment.toString());
      case LocalTime time -> generator.write(DateTimeFormatter.ISO_LOCAL_TIME.format(time));
      case Duration duration -> generator.write(duration.toString());
      case List<?> items -> array(items, Output::value);
      default -> generator.write(value.toString());
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
