package dev.croft.web.api.publications;

import dev.croft.web.api.refusal.Refused;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name that an archive gets by its file, without extension and version. */
final class ArchiveName {
  private static final Pattern VERSION = Pattern.compile("(.+?)[-_.]v?\\d+(\\.\\d+)*([-.].*)?");

  private ArchiveName() {}

  /** {@code shop} for {@code shop-1.2.3.war}. */
  static String of(String file) {
    if (file == null || file.isBlank()) {
      throw Refused.badRequest(
          "The application has no name.", "Say `name=…`, or the name of the archive as `file=…`.");
    }
    String plain = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".war") || lower.endsWith(".ear")) {
      plain = plain.substring(0, plain.length() - 4);
    }
    Matcher version = VERSION.matcher(plain);
    return version.matches() ? version.group(1) : plain;
  }
}
