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
  private final Trouble trouble;

  /** What can be caught by its name in an action, besides the errors of the model. */
  public enum Trouble {
    /** An error of the model: {@code fail}. */
    ERROR,
    /** Another record has the same value already. */
    DUPLICATE,
    /** Something else still refers to it. */
    USED,
    /** What is referred to is not there. */
    MISSING,
    /** A value that breaks a rule of the model. */
    INVALID,
    /** Somebody else changes the same records. */
    CONFLICT,
    /** The database took too long. */
    TIMEOUT,
    /** Whoever acts may not do this. */
    FORBIDDEN,
    /** Anything else. */
    OTHER
  }

  /** One attribute that is wrong, and why. */
  public record Problem(String attribute, String message) {}

  private Refusal(
      int status,
      String code,
      String sentence,
      String hint,
      List<Problem> problems,
      Trouble trouble) {
    super(sentence, null, false, false);
    this.status = status;
    this.code = code;
    this.hint = hint;
    this.problems = List.copyOf(problems);
    this.trouble = trouble;
  }

  /** The request itself is malformed: 400. */
  public static Refusal malformed(String sentence, String hint) {
    return new Refusal(400, "", sentence, hint, List.of(), Trouble.INVALID);
  }

  public static Refusal notFound(String sentence) {
    return new Refusal(404, "", sentence, "", List.of(), Trouble.MISSING);
  }

  /** Something else stands in the way: 409. */
  public static Refusal conflict(String sentence, String hint, List<Problem> problems) {
    return new Refusal(409, "", sentence, hint, problems, Trouble.CONFLICT);
  }

  /** Values that break a rule of the model: 422. */
  public static Refusal invalid(String sentence, List<Problem> problems) {
    return new Refusal(422, "", sentence, "", problems, Trouble.INVALID);
  }

  /** {@code fail CreditExceeded "…"}: 422 with the error's name as code. */
  public static Refusal failed(String error, String message) {
    return new Refusal(422, error, message, "", List.of(), Trouble.ERROR);
  }

  public static Refusal of(int status, String sentence, String hint) {
    return new Refusal(status, "", sentence, hint, List.of(), Trouble.OTHER);
  }

  public static Refusal of(int status, String sentence, List<Problem> problems) {
    return new Refusal(status, "", sentence, "", problems, Trouble.OTHER);
  }

  /** The same, to be caught by this name. */
  public Refusal as(Trouble other) {
    return new Refusal(status, code, getMessage(), hint, problems, other);
  }

  /** Whether an action failed with this error of the model. */
  public static boolean is(RuntimeException problem, String error) {
    return problem instanceof Refusal refusal
        && refusal.trouble == Trouble.ERROR
        && refusal.code.equals(error);
  }

  public static boolean is(RuntimeException problem, Trouble trouble) {
    return problem instanceof Refusal refusal && refusal.trouble == trouble;
  }

  /** What happened, for people: never more than they may know. */
  public static String message(RuntimeException problem) {
    return problem instanceof Refusal ? problem.getMessage() : "Something went wrong inside";
  }

  public Trouble trouble() {
    return trouble;
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
