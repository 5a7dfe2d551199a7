package dev.croft.cli.drill.check;

/**
 * One request of a drill and what came of it; times in nanoseconds as {@link System#nanoTime}.
 *
 * @param session who asked, null without a session
 * @param version that answered, null when nobody did
 * @param node the front end that answered
 * @param count how often the session says that it was counted; 0 without one
 * @param failure what came instead of an answer, null when all was well
 */
public record Heard(long began, long ended, String session, Said said, String failure) {

  /** What an answer says of itself. */
  public record Said(String version, String node, int count) {}

  boolean isWell() {
    return failure == null;
  }
}
