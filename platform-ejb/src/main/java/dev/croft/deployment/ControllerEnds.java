package dev.croft.deployment;

/** This controller was told to end; the rows say how its successor goes on. */
public final class ControllerEnds extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ControllerEnds() {
    super("this controller ends");
  }
}
