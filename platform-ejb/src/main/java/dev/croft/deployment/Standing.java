package dev.croft.deployment;

/**
 * What an operator wants of a front end, and whether it could follow.
 *
 * @param wish whether users shall meet it
 * @param behind whether a publication has passed it by, so that it runs what others no longer run
 * @param alone whether no other front end serves: Croft itself must stay reachable then
 */
public record Standing(Wish wish, boolean behind, boolean alone) {
  /** How much of the traffic a front end shall get. */
  public enum Wish {
    /** All that comes. */
    SERVE,
    /** What belongs to sessions that it has; nobody new. */
    DRAIN,
    /** Nothing. */
    REST
  }

  /** A front end that nobody has said anything about. */
  public static final Standing USUAL = new Standing(Wish.SERVE, false, false);
}
