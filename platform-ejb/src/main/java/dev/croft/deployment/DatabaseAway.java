package dev.croft.deployment;

/** The platform database does not answer just now; whoever meets this tries again later. */
public final class DatabaseAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseAway(Throwable cause) {
    super("the platform database does not answer", cause);
  }
}
