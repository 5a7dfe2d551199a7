package dev.croft.runtime.work;

import dev.croft.runtime.value.Kind;
import dev.croft.runtime.value.Parse;
import java.util.Map;

/** The effective values of an application's settings, as text; the model's default otherwise. */
public record Settings(Map<String, String> values) {
  public Settings {
    values = Map.copyOf(values);
  }

  /** A value that does not fit its type is as good as none: the model's default stands. */
  public <T> T value(String name, Kind kind, Class<T> type, T defaultValue) {
    String text = values.get(name);
    return text == null
        ? defaultValue
        : Parse.value(kind, text).map(type::cast).orElse(defaultValue);
  }
}
