package dev.croft.runtime.http;

import dev.croft.runtime.refusal.Problems;
import dev.croft.runtime.refusal.Refusal;
import dev.croft.runtime.value.Kind;
import dev.croft.runtime.value.Parse;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads the members of a JSON object strictly. What is absent keeps the value from before; what is
 * of the wrong type, or unknown, is a problem; all problems are told together.
 */
public final class Input {
  private final JsonObject object;
  private final String prefix;
  private final boolean texts;
  private final Problems problems;

  private Input(JsonObject object, String prefix, boolean texts, Problems problems) {
    this.object = object;
    this.prefix = prefix;
    this.texts = texts;
    this.problems = problems;
  }

  public static Input of(JsonObject object) {
    return new Input(object, "", false, new Problems());
  }

  /** From an address, where every value is text. */
  public static Input ofTexts(JsonObject object) {
    return new Input(object, "", true, new Problems());
  }

  /** A member with another name is refused: a misspelt one must not be lost in silence. */
  public Input only(Set<String> known) {
    for (String name : object.keySet()) {
      if (!known.contains(name)) {
        problems.add(
            prefix + name,
            "There is no "
                + prefix
                + name
                + "; there are "
                + String.join(", ", new TreeSet<>(known)));
      }
    }
    return this;
  }

  /** Whether anything is said, be it that the value is empty. */
  public boolean has(String name) {
    return object.containsKey(name);
  }

  /** 400 with everything that could not be read. */
  public void refuseIfAny() {
    if (problems.any()) {
      throw Refusal.of(400, problems.all().getFirst().message(), problems.all());
    }
  }

  public String text(String name, String before) {
    return scalar(name, Kind.TEXT, String.class, before);
  }

  public Integer whole(String name, Integer before) {
    return scalar(name, Kind.WHOLE, Integer.class, before);
  }

  public Long longWhole(String name, Long before) {
    return scalar(name, Kind.LONG_WHOLE, Long.class, before);
  }

  public BigDecimal decimal(String name, BigDecimal before) {
    return scalar(name, Kind.DECIMAL, BigDecimal.class, before);
  }

  public Boolean bool(String name, Boolean before) {
    return scalar(name, Kind.BOOL, Boolean.class, before);
  }

  public LocalDate date(String name, LocalDate before) {
    return scalar(name, Kind.DATE, LocalDate.class, before);
  }

  public LocalTime time(String name, LocalTime before) {
    return scalar(name, Kind.TIME, LocalTime.class, before);
  }

  public Instant dateTime(String name, Instant before) {
    return scalar(name, Kind.DATE_TIME, Instant.class, before);
  }

  public Duration duration(String name, Duration before) {
    return scalar(name, Kind.DURATION, Duration.class, before);
  }

  public UUID uuid(String name, UUID before) {
    return scalar(name, Kind.UUID, UUID.class, before);
  }

  public byte[] bytes(String name, byte[] before) {
    return scalar(name, Kind.BYTES, byte[].class, before);
  }

  /** A number, or {@code {"id": number}}. */
  public Long reference(String name, Long before) {
    return scalar(name, Kind.REFERENCE, Long.class, before);
  }

  /** A row's name, or {@code {"id": "Open"}}. */
  public String staticRow(String name, String before) {
    return scalar(name, Kind.STATIC, String.class, before);
  }

  /** Ids without repetition, in order. */
  public List<Long> references(String name, List<Long> before) {
    return list(name, Kind.REFERENCE, Long.class, before).stream().distinct().sorted().toList();
  }

  public <T> List<T> list(String name, Kind kind, Class<T> type, List<T> before) {
    return items(name, before, (at, item) -> value(at, item, kind, type));
  }

  public <T> T structure(String name, Function<Input, T> reader, T before) {
    if (!object.containsKey(name)) {
      return before;
    }
    return structure(prefix + name, object.get(name), reader);
  }

  public <T> List<T> structures(String name, Function<Input, T> reader, List<T> before) {
    return items(name, before, (at, item) -> Optional.ofNullable(structure(at, item, reader)));
  }

  /** A value that must be there. */
  public <T> T required(String name, T value) {
    if (value == null
        && problems.all().stream().noneMatch(p -> p.attribute().equals(prefix + name))) {
      problems.add(prefix + name, prefix + name + " is required");
    }
    return value;
  }

  private interface Item<T> {
    Optional<T> read(String at, JsonValue value);
  }

  private <T> List<T> items(String name, List<T> before, Item<T> reader) {
    if (!object.containsKey(name)) {
      return before;
    }
    JsonValue value = object.get(name);
    if (value == JsonValue.NULL) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)) {
      problems.add(prefix + name, prefix + name + " must be an array");
      return List.of();
    }
    List<T> items = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      reader.read(prefix + name + "[" + i + "]", array.get(i)).ifPresent(items::add);
    }
    return List.copyOf(items);
  }

  private <T> T structure(String at, JsonValue value, Function<Input, T> reader) {
    if (value instanceof JsonObject inner) {
      return reader.apply(new Input(inner, at + ".", texts, problems));
    }
    if (value != JsonValue.NULL) {
      problems.add(at, at + " must be an object");
    }
    return null;
  }

  private <T> T scalar(String name, Kind kind, Class<T> type, T before) {
    if (!object.containsKey(name)) {
      return before;
    }
    JsonValue value = object.get(name);
    return value == JsonValue.NULL ? null : value(prefix + name, value, kind, type).orElse(null);
  }

  private <T> Optional<T> value(String at, JsonValue value, Kind kind, Class<T> type) {
    Optional<Object> found = textOf(value, kind).flatMap(text -> Parse.value(kind, text));
    if (found.isEmpty()) {
      problems.add(at, at + " must be " + kind.words());
    }
    return found.map(type::cast);
  }

  private Optional<String> textOf(JsonValue value, Kind kind) {
    return switch (value.getValueType()) {
      case STRING -> {
        String text = ((JsonString) value).getString();
        yield texts || written(kind) ? Optional.of(text) : Optional.empty();
      }
      case NUMBER ->
          switch (kind) {
            case WHOLE, LONG_WHOLE, REFERENCE -> wholeText((JsonNumber) value);
            case DECIMAL -> Optional.of(value.toString());
            default -> Optional.empty();
          };
      case TRUE, FALSE -> kind == Kind.BOOL ? Optional.of(value.toString()) : Optional.empty();
      case OBJECT -> {
        JsonValue id = value.asJsonObject().get("id");
        yield (kind == Kind.REFERENCE || kind == Kind.STATIC)
                && id != null
                && !(id instanceof JsonObject)
            ? textOf(id, kind)
            : Optional.empty();
      }
      case ARRAY, NULL -> Optional.empty();
    };
  }

  /** {@code 5.0} is whole, {@code 5.5} is not. */
  private static Optional<String> wholeText(JsonNumber number) {
    if (number.isIntegral()) {
      return Optional.of(number.toString());
    }
    return Parse.value(Kind.DECIMAL, number.toString())
        .map(BigDecimal.class::cast)
        .map(BigDecimal::stripTrailingZeros)
        .filter(plain -> plain.scale() <= 0)
        .map(BigDecimal::toPlainString);
  }

  /** Kinds that JSON writes as text; decimals may be, since a browser's numbers lose digits. */
  private static boolean written(Kind kind) {
    return switch (kind) {
      case TEXT, STATIC, DATE, TIME, DATE_TIME, DURATION, UUID, BYTES, DECIMAL, LONG_WHOLE -> true;
      case WHOLE, BOOL, REFERENCE, MANY -> false;
    };
  }
}
