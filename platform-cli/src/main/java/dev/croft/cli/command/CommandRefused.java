package dev.croft.cli.command;

/**
 * The command ends here: what happened, why, and what to do, in one sentence that becomes the last
 * line on stderr.
 */
public final class CommandRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The exit status when nobody answers. */
  public static final int UNREACHABLE = 3;

  private final int exitStatus;

  private CommandRefused(int exitStatus, String sentence) {
    super(sentence);
    this.exitStatus = exitStatus;
  }

  /** The request was understood and refused or failed: exit status 1. */
  public static CommandRefused because(String sentence) {
    return new CommandRefused(1, sentence);
  }

  /** The words on the command line make no sense together: exit status 2. */
  public static CommandRefused wrongUsage(String sentence) {
    return new CommandRefused(2, sentence);
  }

  /** Nobody answers: exit status 3. */
  public static CommandRefused unreachable(String sentence) {
    return new CommandRefused(UNREACHABLE, sentence);
  }

  public int exitStatus() {
    return exitStatus;
  }
}
