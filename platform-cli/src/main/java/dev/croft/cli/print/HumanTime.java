package dev.croft.cli.print;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people say them; the other side always speaks ISO 8601 in UTC. */
public final class HumanTime {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Clock clock;

  /** Speaks in the zone of that clock, and counts from its now. */
  public HumanTime(Clock clock) {
    this.clock = clock;
  }

  /** How long ago, as in {@code 3 min ago}; from a week on the date; empty when unknown. */
  public String ago(String iso) {
    Instant instant = instant(iso);
    if (instant == null) {
      return "";
    }
    Duration age = Duration.between(instant, clock.instant());
    if (age.isNegative() || age.toDays() >= 7) {
      return DAY.format(instant.atZone(zone()));
    }
    if (age.toMinutes() < 1) {
      return "just now";
    }
    if (age.toHours() < 1) {
      return age.toMinutes() + " min ago";
    }
    return age.toDays() < 1 ? age.toHours() + " h ago" : days(age.toDays()) + " ago";
  }

  /** The day and the minute; the text itself when it is no time. */
  public String moment(String iso) {
    Instant instant = instant(iso);
    return instant == null ? PlainText.line(iso) : DAY.format(instant.atZone(zone()));
  }

  /** The time of day to the second; the time of now when unknown. */
  public String ofDay(String iso) {
    Instant instant = instant(iso);
    return OF_DAY.format((instant == null ? clock.instant() : instant).atZone(zone()));
  }

  /** A duration as in {@code 0.4 s}, {@code 12 s}, {@code 3 min 5 s}. */
  public static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
    return seconds < 60 ? seconds + " s" : duration.toMinutes() + " min " + seconds % 60 + " s";
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }

  private ZoneId zone() {
    return clock.getZone();
  }

  private static Instant instant(String iso) {
    try {
      return iso == null || iso.isEmpty() ? null : Instant.parse(iso);
    } catch (DateTimeException noTime) {
      return null;
    }
  }
}
