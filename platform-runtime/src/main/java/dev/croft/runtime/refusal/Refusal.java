package dev.croft.runtime.refusal;

import java.util.List;

/**
 * A request that cannot be done, in words for the person who sent it. Everything that was done for
 * the request is rolled back.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String hint;
  private final transient List<Problem> problems;

  /** One attribute that is wrong, and why. */
  public record Problem(String attribute, String message) {}

  private Refusal(int status, String code, String sentence, String hint, List<Problem> problems) {
    super(sentence, null, false, false);
    this.status = status;
    this.code = code;
    this.hint = hint;
    this.problems = List.copyOf(problems);
  }

  /** The request itself is malformed: 400. */
  public static Refusal malformed(String sentence, String hint) {
    return new Refusal(400, "", sentence, hint, List.of());
  }

  public static Refusal notFound(String sentence) {
    return new Refusal(404, "", sentence, "", List.of());
  }

  /** Something else stands in the way: 409. */
  public static Refusal conflict(String sentence, String hint, List<Problem> problems) {
    return new Refusal(409, "", sentence, hint, problems);
  }

  /** Values that break a rule of the model: 422. */
  public static Refusal invalid(String sentence, List<Problem> problems) {
    return new Refusal(422, "", sentence, "", problems);
  }

  /** {@code fail CreditExceeded "…"}: 422 with the error's name as code. */
  public static Refusal failed(String error, String message) {
    return new Refusal(422, error, message, "", List.of());
  }

  public static Refusal of(int status, String sentence, String hint) {
    return new Refusal(status, "", sentence, hint, List.of());
  }

  public static Refusal of(int status, String sentence, List<Problem> problems) {
    return new Refusal(status, "", sentence, "", problems);
  }

  public int status() {
    return status;
  }

  /** The name of the model's error, or empty. */
  public String code() {
    return code;
  }

  public String hint() {
    return hint;
  }

  public List<Problem> problems() {
    return problems;
  }
}
