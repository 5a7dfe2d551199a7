package dev.croft.deployment;

import dev.croft.compiler.bundle.Manifest;
import java.util.Map;

/**
 * What a publication is about to put on the front ends.
 *
 * @param archive SHA-256, stored in the database; null when the application is to go
 * @param manifest null for an archive that nobody generated
 * @param number the version, given when it is decided; null for a new one
 * @param against the builds of other applications that it was compiled against, by their names
 */
public record Build(
    String context,
    String name,
    String archive,
    String fileType,
    String build,
    Manifest manifest,
    Integer number,
    Map<String, String> against) {
  public Build {
    against = Map.copyOf(against);
  }

  /** The same application, which shall not run. */
  public Build withoutArchive() {
    return new Build(context, name, null, fileType, build, manifest, number, against);
  }

  public boolean isModel() {
    return manifest != null;
  }
}
