package dev.croft.deployment;

/** Another controller acts by now; whoever meets this stops at once and changes nothing more. */
public final class LostLease extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LostLease(long epoch) {
    super("the controller's lease with epoch " + epoch + " has passed to another front end");
  }
}
