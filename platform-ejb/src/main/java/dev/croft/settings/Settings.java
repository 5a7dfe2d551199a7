package dev.croft.settings;

import dev.croft.settings.SettingRefusal.Kind;
import dev.croft.settings.SettingStore.Given;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Effective settings. On the front end that changes a value it counts with the next request; the
 * others read it within a second.
 */
public final class Settings {
  /** How long values are taken from memory: long enough to cost nothing, too short to notice. */
  static final Duration FRESH = Duration.ofSeconds(1);

  private record Cached(Map<String, String> values, Instant until) {}

  private final DeclaredSettings declared;
  private final SettingStore store;
  private final Clock clock;
  private final AtomicLong changes = new AtomicLong();
  private final Map<String, Cached> cache = new ConcurrentHashMap<>();

  public Settings(DeclaredSettings declared, SettingStore store, Clock clock) {
    this.declared = declared;
    this.store = store;
    this.clock = clock;
  }

  /** Every setting of an application with what counts now, in the order of its model. */
  public List<EffectiveSetting> effective(String application) {
    Map<String, String> given = store.of(kept(application));
    return declaredBy(application).stream().map(setting -> effective(setting, given)).toList();
  }

  /** What counts now, by key, from memory while it is fresh; nothing for an unknown application. */
  public Map<String, String> values(String application) {
    Cached cached = cache.get(kept(application));
    if (cached != null && clock.instant().isBefore(cached.until())) {
      return cached.values();
    }
    return read(application);
  }

  /** Gives a value; it must be of the type that the model declares. */
  public EffectiveSetting change(String application, String key, String value, String by) {
    DeclaredSetting setting = declaredAs(application, key);
    if (value == null || !setting.type().reads(value)) {
      throw new SettingRefusal(
          Kind.INVALID,
          "The value of " + key + " must be " + setting.type().description() + ".",
          setting.defaultValue().map(text -> "Its default is " + text + ".").orElse(""));
    }
    store.put(new Given(kept(application), key, value, by, clock.instant()));
    forget(application);
    return new EffectiveSetting(setting, Optional.of(value), true);
  }

  /** Back to the default of the model. */
  public EffectiveSetting reset(String application, String key) {
    DeclaredSetting setting = declaredAs(application, key);
    store.remove(kept(application), key);
    forget(application);
    return new EffectiveSetting(setting, setting.defaultValue(), false);
  }

  private Map<String, String> read(String application) {
    Instant until = clock.instant().plus(FRESH);
    long seen = changes.get();
    List<DeclaredSetting> settings = declared.of(application).orElse(List.of());
    if (settings.isEmpty()) {
      // Names come from outside: what is not there must not fill the memory.
      return Map.of();
    }
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> given = store.of(kept(application));
    settings.forEach(
        s -> effective(s, given).value().ifPresent(value -> values.put(s.key(), value)));
    Map<String, String> answer = Map.copyOf(values);
    cache.put(kept(application), new Cached(answer, until));
    if (changes.get() != seen) {
      // Somebody gave a value while we read: what we keep may be from before.
      cache.remove(kept(application));
    }
    return answer;
  }

  private void forget(String application) {
    changes.incrementAndGet();
    cache.remove(kept(application));
  }

  /** Applications are one whatever the case of their name; so are their settings. */
  private static String kept(String application) {
    return application.toLowerCase(Locale.ROOT);
  }

  private static EffectiveSetting effective(DeclaredSetting setting, Map<String, String> given) {
    String value = given.get(setting.key());
    // A later version may have declared another type; then the old value counts no more.
    return value != null && setting.type().reads(value)
        ? new EffectiveSetting(setting, Optional.of(value), true)
        : new EffectiveSetting(setting, setting.defaultValue(), false);
  }

  private DeclaredSetting declaredAs(String application, String key) {
    List<DeclaredSetting> settings = declaredBy(application);
    return settings.stream()
        .filter(setting -> setting.key().equals(key))
        .findFirst()
        .orElseThrow(() -> noSuchSetting(application, settings));
  }

  private List<DeclaredSetting> declaredBy(String application) {
    return declared
        .of(application)
        .orElseThrow(
            () ->
                new SettingRefusal(
                    Kind.UNKNOWN,
                    "There is no application of this name.",
                    "`croft apps` lists the applications."));
  }

  private static SettingRefusal noSuchSetting(String application, List<DeclaredSetting> settings) {
    String known = String.join(", ", settings.stream().map(DeclaredSetting::key).toList());
    return new SettingRefusal(
        Kind.UNKNOWN,
        application + " has no setting of this name.",
        settings.isEmpty() ? "It declares no settings." : "Its settings: " + known + ".");
  }
}
