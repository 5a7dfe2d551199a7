package dev.croft.identity;

/**
 * A token ready to be sent as {@code Authorization: Bearer}.
 *
 * @param text the signed JWT
 * @param facts what it says
 */
public record SignedToken(String text, IssuedToken facts) {
  @Override
  public String toString() {
    return "token " + facts.id() + " of " + facts.user();
  }
}
