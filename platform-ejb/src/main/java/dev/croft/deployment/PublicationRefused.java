package dev.croft.deployment;

/**
 * A publication ends before its decision: nothing has changed. The message says what happened, why,
 * and what to do.
 */
public final class PublicationRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problems;

  public PublicationRefused(String sentence) {
    this(sentence, null);
  }

  /**
   * @param problems of the model as a JSON array, or null
   */
  public PublicationRefused(String sentence, String problems) {
    super(sentence);
    this.problems = problems;
  }

  public String problems() {
    return problems;
  }
}
