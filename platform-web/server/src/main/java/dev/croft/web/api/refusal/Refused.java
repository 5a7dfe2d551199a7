package dev.croft.web.api.refusal;

/** Ends a call with a status and a sentence. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String hint;

  /**
   * @param status of HTTP, 400 to 599
   * @param error what happened, and why
   * @param hint what to do about it
   */
  public Refused(int status, String error, String hint) {
    super(error);
    this.status = status;
    this.hint = hint;
  }

  /** 400: the request itself is wrong. */
  public static Refused badRequest(String error, String hint) {
    return new Refused(400, error, hint);
  }

  /** 404: it is not there. */
  public static Refused unknown(String error, String hint) {
    return new Refused(404, error, hint);
  }

  public int status() {
    return status;
  }

  public String hint() {
    return hint;
  }
}
