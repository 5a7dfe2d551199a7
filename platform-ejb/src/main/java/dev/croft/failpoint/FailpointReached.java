package dev.croft.failpoint;

/** A drill has asked for a failure here. */
public final class FailpointReached extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FailpointReached(Failpoint point) {
    super("a drill makes it fail at " + point.id());
  }
}
