package dev.croft.failpoint;

import java.util.Arrays;

/**
 * The places where a drill may stop a front end: all of them, by the names that {@code
 * docs/operate-drill.md} lists. Without {@code -Dcroft.failpoints=on} at the start of the server
 * nothing happens at any of them.
 */
public enum Failpoint {
  CHECKED("controller.checked", "before a publication is looked at, and before it is noted"),
  COMPILED("controller.compiled", "compiled, nothing is noted of it yet"),
  STAGED("controller.staged", "the front ends are asked for the archive; then at each answer"),
  PREPARED("controller.prepared", "before the database is prepared, and after it"),
  DECIDED("controller.decided", "all is prepared, nothing is decided yet"),
  DECISION_COMMITTED("controller.decision-committed", "decided, and nobody was told yet"),
  SWITCHED("controller.switched", "decided; before each note of a front end that follows"),
  TIGHTENED("controller.tightened", "live everywhere; before and after the rest of the database"),
  UNDONE("controller.undo", "somebody cannot follow; before the second decision, and at each note"),
  ENDED("controller.end", "before the end of a publication is noted"),
  LEASE("controller.lease", "before the lease is taken or kept; about once a second"),
  PREPARING("database.preparing", "before each thing that is made beside the work"),
  DECIDING("database.deciding", "the tables have followed, the transaction is not committed"),
  TIGHTENING("database.tightening", "before each rule that is made when the version is live"),
  STAGING("service.staging", "a front end was asked for an archive, and has not fetched it"),
  SWITCHING("service.switching", "a front end is about to switch; requests are not held yet"),
  DEPLOYED("service.deployed", "the new version is deployed, not probed; requests are held"),
  REPORTING("service.reporting", "a front end serves what was decided, and has not said so"),
  HEARTBEAT("service.heartbeat", "before a front end says that it is there; once a second");

  private final String id;
  private final String when;

  Failpoint(String id, String when) {
    this.id = id;
    this.when = when;
  }

  /** How a drill names it: also the name of the file that says what shall happen there. */
  public String id() {
    return id;
  }

  /** What has happened and what has not, when it is reached. */
  public String when() {
    return when;
  }

  /** The one that the controller reaches before it notes something of a step. */
  public static Failpoint ofStep(String step) {
    return Arrays.stream(values())
        .filter(point -> point.id.equals("controller." + step))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no failpoint for step " + step));
  }

  /** Does what a drill has asked for, which is nothing outside of drills. */
  public void reach() {
    Failpoints.ofThisServer().reach(this);
  }
}
