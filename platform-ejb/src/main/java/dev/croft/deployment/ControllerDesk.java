package dev.croft.deployment;

import java.util.List;
import java.util.Optional;

/**
 * What the controller reads and writes. Every write carries the epoch and throws {@link LostLease}
 * when it has passed to somebody else; every step is a row before it is an act.
 */
public interface ControllerDesk {
  /**
   * Orders that may start: of each application the oldest open one, and those that do not say yet
   * which application they are of.
   */
  List<Order> open(long epoch);

  /**
   * The order is of this application now, and its consumers go with it.
   *
   * @param consumers builds of those
   * @return an order for each of the consumers; empty when another one comes first: an older one of
   *     the same application or one that does not say yet whose it is, or one that has to do with
   *     what this one uses, or when that is not as it was when this one was compiled. The order is
   *     then back in the queue
   */
  Optional<List<Order>> begin(long epoch, Order order, Build build, List<Build> consumers);

  void step(long epoch, Order order, String step, String frontEnd, String state, String message);

  /** Ends it, with its last step, and the consumers that went with it. */
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

  record Report(boolean well, String message) {}

  /** The enabled front ends that a decision binds, with what they have reported so far. */
  List<Follower> followers(String context, long decision);

  /**
   * @param lost it has been silent for longer than any pause of a healthy one
   * @param report empty while it has not reported on the decision
   */
  record Follower(String frontEnd, boolean lost, Optional<Report> report) {}

  /** An application that a decision is about. */
  record Member(Order order, Build build, List<String> frontEnds) {
    public Member {
      frontEnds = List.copyOf(frontEnds);
    }
  }

  /** What an application follows by now. */
  record Course(Order order, String context, long decision) {}

  /** The databases follow and what is wanted changes, all in one transaction. */
  List<Course> decide(long epoch, List<Member> members);

  /** The second decision: everybody back to what ran before the first. */
  List<Course> undo(long epoch, List<Course> courses, String reason);

  /** Of a publication that is decided, and of the consumers that go with it. */
  List<Course> courses(Order order);

  /** What is decided by now. */
  Order.Progress progress(Order order);

  /**
   * Makes in the database what can be made beside the work; an ending as refused takes it back.
   * Throws {@link dev.croft.evolution.EvolutionRefused} with the reason.
   */
  void prepare(long epoch, Order order, Build build);

  /**
   * Gives the version that is live its rules, and takes away what only the one before needed.
   *
   * @return sentences about what cannot be done; it goes on without
   */
  List<String> tighten(long epoch, Order order, String context);

  Optional<Build> version(String context, Integer numberOrNull);

  /**
   * Front ends that came, came back, were enabled or left a zone get what the applications want of
   * them.
   */
  void catchUp(long epoch);
}
