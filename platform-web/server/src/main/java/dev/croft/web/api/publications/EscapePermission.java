package dev.croft.web.api.publications;

import dev.croft.deployment.Publications.Kind;
import dev.croft.deployment.SentEscapes;
import dev.croft.identity.PlatformRole;
import dev.croft.identity.User;
import dev.croft.web.api.refusal.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * SQL and Java of a model reach past what its language allows, so they take a role of their own.
 */
final class EscapePermission {
  private EscapePermission() {}

  /**
   * @return what was sent, from its beginning
   */
  static InputStream hold(User user, Kind kind, InputStream sent) throws IOException {
    boolean may =
        user.administrator() || user.effectiveRoles().contains(PlatformRole.CODER.roleName());
    if (may) {
      return sent;
    }
    Path kept = Files.createTempFile("croft-sent", ".zip");
    try {
      Files.copy(sent, kept, StandardCopyOption.REPLACE_EXISTING);
      List<String> escapes = SentEscapes.in(kind, kept);
      if (!escapes.isEmpty()) {
        throw new Refused(
            403,
            "The model steps down to another language ("
                + named(escapes)
                + "), and "
                + user.name()
                + " may not publish that.",
            "It takes the role " + PlatformRole.CODER.roleName() + ", which administrators grant.");
      }
      return Files.newInputStream(kept, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(kept);
      throw e;
    }
  }

  private static String named(List<String> escapes) {
    int more = escapes.size() - 3;
    return more <= 0
        ? String.join(", ", escapes)
        : String.join(", ", escapes.subList(0, 3)) + " and " + more + " more";
  }
}
