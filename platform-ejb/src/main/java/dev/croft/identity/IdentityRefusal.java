package dev.croft.identity;

/** Something about users, roles or tokens that cannot be done: what happened, and what to do. */
public final class IdentityRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why it was refused. */
  public enum Kind {
    /** The request itself is wrong. */
    INVALID,
    /** Name or password is wrong. */
    SIGN_IN,
    /** Known, but not allowed. */
    FORBIDDEN,
    /** There is no such user or role. */
    UNKNOWN,
    /** It stands against what is there. */
    CONFLICT,
    /** Too many attempts; wait. */
    TOO_MANY
  }

  private final Kind kind;
  private final String hint;

  public IdentityRefusal(Kind kind, String message, String hint) {
    super(message);
    this.kind = kind;
    this.hint = hint;
  }

  public Kind kind() {
    return kind;
  }

  /** What to do about it. */
  public String hint() {
    return hint;
  }
}
