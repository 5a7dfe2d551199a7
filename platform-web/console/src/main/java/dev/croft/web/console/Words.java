package dev.croft.web.console;

import dev.croft.deployment.Publications.Publication;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Times, sizes, counts and states as people say them. */
@Named
@Dependent
public class Words {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final int SHORT_BUILD = 8;
  private static final int BYTES_OF_A_KILOBYTE = 1000;

  private static final Map<String, String> TONES =
      Map.ofEntries(
          Map.entry("live", "good"),
          Map.entry("ready", "good"),
          Map.entry("done", "good"),
          Map.entry("publishing", "busy"),
          Map.entry("queued", "busy"),
          Map.entry("running", "busy"),
          Map.entry("resumed", "busy"),
          Map.entry("waiting", "busy"),
          Map.entry("starting", "busy"),
          Map.entry("draining", "busy"),
          Map.entry("late", "warn"),
          Map.entry("failed", "bad"),
          Map.entry("refused", "bad"),
          Map.entry("undone", "bad"),
          Map.entry("unreachable", "bad"));

  private static final Map<String, String> QUEUES =
      Map.of(
          "publications", "Publications that wait for their turn",
          "archives", "Archives on their way to front ends",
          "switches", "Decisions that front ends still have to follow");

  private final Clock clock;

  public Words() {
    this(Clock.systemUTC());
  }

  Words(Clock clock) {
    this.clock = clock;
  }

  /** {@code 12 min ago}; the day when it is longer ago than a month. */
  public String ago(Instant moment) {
    if (moment == null) {
      return "";
    }
    Duration age = Duration.between(moment, clock.instant());
    if (age.toSeconds() < 5) {
      return "just now";
    }
    return age.toDays() > 30 ? DAY.format(moment) : rough(age) + " ago";
  }

  /** Since when, as a length: {@code 3 h}. */
  public String age(Instant moment) {
    return moment == null ? "" : rough(Duration.between(moment, clock.instant()));
  }

  /** {@code 21 Nov 2026, 11:04:33 UTC}. */
  public String exact(Instant moment) {
    return moment == null ? "" : EXACT.format(moment);
  }

  /** How long something took, or takes until now: {@code 13 s}, {@code 2 min 5 s}. */
  public String took(Instant from, Instant until) {
    if (from == null) {
      return "";
    }
    Duration length = Duration.between(from, until == null ? clock.instant() : until);
    long seconds = Math.max(0, length.toSeconds());
    if (seconds < 1) {
      return "under 1 s";
    }
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }

  /** A length in milliseconds: {@code 420 ms}, {@code 2.4 s}. */
  public String millis(long millis) {
    return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  /** {@code 3.4 MB}. */
  public String size(long bytes) {
    if (bytes < BYTES_OF_A_KILOBYTE) {
      return count(bytes, "byte", "bytes");
    }
    double amount = bytes;
    String unit = "";
    for (String larger : List.of("kB", "MB", "GB", "TB")) {
      if (amount < BYTES_OF_A_KILOBYTE) {
        break;
      }
      amount /= BYTES_OF_A_KILOBYTE;
      unit = larger;
    }
    return (amount < 10
            ? String.format(Locale.ROOT, "%.1f", amount)
            : Long.toString(Math.round(amount)))
        + " "
        + unit;
  }

  /** {@code 1 application}, {@code 12 applications}. */
  public String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** The beginning of a build, enough to tell it from others. */
  public String build(String build) {
    if (build == null) {
      return "";
    }
    return build.length() > SHORT_BUILD ? build.substring(0, SHORT_BUILD) : build;
  }

  /** How a state is coloured: good, busy, warn, bad or off. */
  public String tone(String state) {
    return TONES.getOrDefault(state == null ? "" : state, "off");
  }

  /** What waits in a queue. */
  public String queue(String name) {
    return QUEUES.getOrDefault(name, name);
  }

  /** What a publication is about: {@code publishes}, {@code brings back}, and so on. */
  public String act(Publication publication) {
    return switch (publication.kind()) {
      case "rollback" -> "Bring back";
      case "enable" -> "Enable";
      case "disable" -> "Disable";
      case "remove" -> "Remove";
      default -> "Publish";
    };
  }

  /** Its state; what takes an application off is done, not live. */
  public String state(Publication publication) {
    return publication.state().equals("live") && takesOff(publication)
        ? "done"
        : publication.state();
  }

  /** Whether users no longer meet the application afterwards. */
  static boolean takesOff(Publication publication) {
    return List.of("disable", "remove").contains(publication.kind());
  }

  /** The name of what is published; a model has none before it was read. */
  public String subject(Publication publication) {
    if (publication.application() != null) {
      return publication.application();
    }
    return publication.endedAt() == null ? "a model that is being read" : "a model";
  }

  /** When something happened, told from a beginning: {@code at once}, {@code after 2 s}. */
  public String after(Instant from, Instant at) {
    String length = took(from, at);
    return length.startsWith("under") ? "at once" : "after " + length;
  }

  /** With a capital letter at its beginning and a full stop at its end. */
  public String sentence(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return begun.matches("(?s).*[.!?]") ? begun : begun + ".";
  }

  private static String rough(Duration length) {
    long seconds = Math.max(0, length.toSeconds());
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return seconds / 60 + " min";
    }
    long hours = seconds / 3600;
    return hours < 48 ? hours + " h" : hours / 24 + " days";
  }
}
