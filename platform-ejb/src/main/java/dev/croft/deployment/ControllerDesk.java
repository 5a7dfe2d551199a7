package dev.croft.deployment;

import java.util.List;
import java.util.Optional;

/**
 * What the controller reads and writes. Every write carries the epoch and throws {@link LostLease}
 * when it has passed to somebody else; every step is a row before it is an act.
 */
public interface ControllerDesk {
  /**
   * Orders that may start: the oldest open one of each application, those that an earlier
   * controller left first.
   */
  List<Order> open(long epoch);

  void begin(long epoch, Order order, String context);

  void step(long epoch, Order order, String step, String frontEnd, String state, String message);

  /** Ends it. */
  void end(long epoch, Order order, Ending ending, String reason, String problems);

  /** How a publication ends. */
  enum Ending {
    LIVE,
    REFUSED,
    UNDONE
  }

  /** Front ends of a zone that are enabled, with whether they answer. */
  List<Target> targets(String zone);

  record Target(String frontEnd, boolean answers) {}

  void askToStage(long epoch, String frontEnd, String sha256);

  /** What became of the staging. */
  Optional<Report> staging(String frontEnd, String sha256);

  /** What became of a decision on a front end; empty while it has not reported. */
  Optional<Report> reported(String frontEnd, String context, long decision);

  record Report(boolean well, String message) {}

  /**
   * The database follows and what is wanted changes, in one transaction; returns the number of the
   * decision.
   */
  Decision decide(long epoch, Order order, Build build, List<String> frontEnds);

  record Decision(long number, int version) {}

  /** The second decision: everybody back to what ran before the first. */
  Decision undo(long epoch, Order order);

  /** The decision of an order that an earlier controller wrote. */
  Optional<Decision> decisionOf(Order order);

  /**
   * Proves that the database can follow; leaves no trace. Throws {@link PublicationRefused} with
   * the reason.
   */
  void prepare(Build build);

  Optional<Build> version(String context, Integer numberOrNull);

  /**
   * Front ends that came, came back or were enabled get what the live applications of their zones
   * want of them.
   */
  void catchUp(long epoch);

  /** The zone of an application that is not removed. */
  Optional<String> zoneOf(String context);
}
