package dev.croft.deployment;

/**
 * A publication as the controller takes it from the queue.
 *
 * @param context of the application, or null while only the archive knows it
 * @param source SHA-256 of what was sent, or null when nothing was
 * @param archive SHA-256 of what an earlier look made of the source, or null
 * @param target the version to go back to
 * @param progress what controllers before this one have decided
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
    String archive,
    Integer target,
    boolean dropData,
    Progress progress) {

  /** Brings the model of before as a version of its own. */
  Order asNewVersion() {
    return new Order(
        id,
        context,
        name,
        Act.PUBLISH,
        Publications.Kind.MODEL,
        file,
        zone,
        probe,
        message,
        user,
        source,
        archive,
        null,
        dropData,
        progress);
  }

  /** What a publication does. */
  public enum Act {
    PUBLISH,
    ROLLBACK,
    ENABLE,
    DISABLE,
    REMOVE
  }

  /** How far its decisions are. */
  public sealed interface Progress {
    /** Nothing is decided: it can begin again without a trace. */
    record Undecided() implements Progress {}

    /** Front ends follow this decision. */
    record Decided(long decision) implements Progress {}

    /** Front ends go back, by a second decision. */
    record GoingBack(long decision, String reason) implements Progress {}
  }
}
