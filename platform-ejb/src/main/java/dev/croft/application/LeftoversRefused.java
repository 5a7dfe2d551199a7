package dev.croft.application;

/** Nothing was dropped; the sentence says why, the hint what to do. */
public final class LeftoversRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String hint;

  public LeftoversRefused(String sentence, String hint) {
    super(sentence);
    this.hint = hint;
  }

  public String hint() {
    return hint;
  }
}
