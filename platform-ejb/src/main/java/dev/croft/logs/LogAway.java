package dev.croft.logs;

/** A front end that was asked for its log does not answer. */
public final class LogAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LogAway(String frontEnd, String address) {
    super("The front end " + frontEnd + " does not answer at " + address + ".");
  }

  /** What to do. */
  public String hint() {
    return "Read the file log/server.log in its folder.";
  }
}
