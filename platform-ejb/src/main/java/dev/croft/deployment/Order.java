package dev.croft.deployment;

/**
 * A publication as the controller takes it from the queue.
 *
 * @param context of the application, or null while only the archive knows it
 * @param source SHA-256 of what was sent, or null when nothing was
 * @param target the version to go back to
 * @param decided whether its decision was already written by a controller before this one
 */
public record Order(
    long id,
    String context,
    String name,
    Act act,
    Publications.Kind kind,
    String file,
    String zone,
    String probe,
    String message,
    String user,
    String source,
    Integer target,
    boolean dropData,
    boolean decided) {

  /** What a publication does. */
  public enum Act {
    PUBLISH,
    ROLLBACK,
    ENABLE,
    DISABLE,
    REMOVE
  }
}
