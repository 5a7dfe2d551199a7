package dev.croft.settings;

import java.time.Instant;
import java.util.Map;

/** Where the values that an environment gives are kept. */
public interface SettingStore {
  /** The values given for an application, by key. */
  Map<String, String> of(String application);

  /** Keeps a value, in place of one that was there. */
  void put(Given value);

  /** Back to the model's default. */
  void remove(String application, String key);

  /**
   * A value that somebody gives.
   *
   * @param by who
   * @param at when
   */
  record Given(String application, String key, String value, String by, Instant at) {}
}
