package dev.croft.runtime.testing;

import dev.croft.runtime.work.Caller;
import dev.croft.runtime.work.Settings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a test sets: the time, the settings, who acts. */
final class Stage extends Clock implements Caller {
  private final Map<String, Map<String, String>> settings = new HashMap<>();
  private Instant now;
  private TestBench.Actor actor = TestBench.Actor.NOBODY_IN_PARTICULAR;

  Stage(Instant now) {
    this.now = now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public String user() {
    return actor.user();
  }

  @Override
  public boolean hasRole(String role) {
    return actor.roles().contains(role);
  }

  void time(Instant moment) {
    now = moment;
  }

  /**
   * @param name in the model: of another application it stands behind that one's name
   */
  void setting(String name, Object value) {
    int point = name.lastIndexOf('.');
    String context = name.substring(0, Math.max(0, point)).toLowerCase(Locale.ROOT);
    Map<String, String> values = settings.computeIfAbsent(context, key -> new HashMap<>());
    String simple = name.substring(point + 1);
    if (value == null) {
      values.remove(simple);
    } else {
      values.put(
          simple, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }
  }

  Settings settings(String context) {
    return new Settings(settings.getOrDefault(context, Map.of()));
  }

  TestBench.Actor actor() {
    return actor;
  }

  void actor(TestBench.Actor next) {
    actor = next;
  }

  /** Roles as they are called in the model. */
  static String spoken(List<String> roles) {
    return String.join(", ", roles.stream().map(Stage::plain).toList());
  }

  private static String plain(String role) {
    return role.substring(role.indexOf('/') + 1);
  }
}
