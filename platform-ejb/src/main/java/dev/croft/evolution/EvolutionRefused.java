package dev.croft.evolution;

/**
 * The database cannot follow without losing something; the sentence names the element and the rows
 * in the way.
 */
public final class EvolutionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EvolutionRefused(String sentence) {
    super(sentence);
  }
}
