package dev.croft.deployment;

/**
 * What one front end shall run of one application.
 *
 * @param archive SHA-256, or null: this application shall not run here
 * @param model whether {@code /_ping} tells the build
 * @param probe the path that must answer well, or null
 * @param decision grows with every decision; the newest wins
 */
public record Wanted(
    String context,
    Integer version,
    String build,
    String archive,
    String fileType,
    boolean model,
    String probe,
    long decision) {

  /** The same over all versions, so that sessions survive. */
  public String runtimeName() {
    return context + "." + (fileType == null ? "war" : fileType);
  }

  public boolean isPresent() {
    return archive != null;
  }
}
