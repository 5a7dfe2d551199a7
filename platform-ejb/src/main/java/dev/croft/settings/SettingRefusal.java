package dev.croft.settings;

/** Something about settings that cannot be done: what happened, and what to do. */
public final class SettingRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why it was refused. */
  public enum Kind {
    UNKNOWN,
    INVALID
  }

  private final Kind kind;
  private final String hint;

  public SettingRefusal(Kind kind, String message, String hint) {
    super(message);
    this.kind = kind;
    this.hint = hint;
  }

  public Kind kind() {
    return kind;
  }

  public String hint() {
    return hint;
  }
}
