package dev.croft.identity;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For how long a token counts: one minute to 366 days, 30 days when nothing is said. */
public final class TokenLifetime {
  static final Duration USUAL = Duration.ofDays(30);
  static final Duration LONGEST = Duration.ofDays(366);
  static final Duration SHORTEST = Duration.ofMinutes(1);

  private static final Pattern SHORT_FORM = Pattern.compile("(\\d{1,9})\\s*([smhd])");

  private TokenLifetime() {}

  /** Reads {@code 90m}, {@code 12h}, {@code 30d} or ISO 8601 ({@code PT12H}). */
  public static Duration of(String text) {
    if (text == null || text.isBlank()) {
      return USUAL;
    }
    Duration lifetime = parse(text.strip());
    if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0) {
      throw refused("A token counts for one minute to 366 days.");
    }
    return lifetime;
  }

  private static Duration parse(String text) {
    Matcher form = SHORT_FORM.matcher(text);
    if (form.matches()) {
      long amount = Long.parseLong(form.group(1));
      return switch (form.group(2).charAt(0)) {
        case 's' -> Duration.ofSeconds(amount);
        case 'm' -> Duration.ofMinutes(amount);
        case 'h' -> Duration.ofHours(amount);
        default -> Duration.ofDays(amount);
      };
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw refused("This is no duration.");
    }
  }

  private static IdentityRefusal refused(String message) {
    return new IdentityRefusal(
        IdentityRefusal.Kind.INVALID, message, "Write it like 90m, 12h, 30d or PT12H.");
  }
}
