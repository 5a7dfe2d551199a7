package dev.croft.evolution;

import java.util.Optional;

/**
 * One step of an evolution.
 *
 * @param sql the statement
 * @param topic the rule or index that it is about: when one step fails, later ones of the same
 *     topic have no sense; empty for none
 * @param hold what others wait for meanwhile
 * @param undo takes it back, and does no harm where there is nothing to take back; empty when the
 *     undoing of another change covers it
 */
public record Change(
    Part part,
    String sql,
    String topic,
    Manner manner,
    Hold hold,
    Optional<Obstacle> obstacle,
    String undo) {

  /** How a statement has to be run. */
  public enum Manner {
    /** On what nobody knows yet: together with its neighbours in one transaction. */
    NEW,
    /** Changes the catalog; gives up a lock that does not come at once, and tries again. */
    BRIEF,
    /** Takes long and keeps nobody waiting; cannot stand in a transaction. */
    LONG,
    /** Again and again with the key that it returned, until it returns none. */
    BATCHES
  }

  /**
   * @param table that is there already; empty when the change makes something new
   * @param whole whether the lock is held as long as reading or writing all rows takes, and not
   *     only a moment
   * @param target another table, whose writers wait too; empty for none
   */
  public record Hold(String table, Lock lock, boolean whole, String target) {
    static final Hold NOTHING = new Hold("", Lock.NONE, false, "");

    static Hold of(String table, Lock lock) {
      return new Hold(table, lock, false, "");
    }
  }

  static Change fresh(String sql, String undo) {
    return new Change(Part.PREPARE, sql, "", Manner.NEW, Hold.NOTHING, Optional.empty(), undo);
  }

  static Change brief(Part part, String table, Lock lock, String sql) {
    return new Change(part, sql, "", Manner.BRIEF, Hold.of(table, lock), Optional.empty(), "");
  }

  static Change lengthy(Part part, String table, String sql) {
    return new Change(part, sql, "", Manner.LONG, Hold.of(table, Lock.NONE), Optional.empty(), "");
  }

  static Change batches(String table, String sql) {
    var hold = Hold.of(table, Lock.NONE);
    return new Change(Part.PREPARE, sql, "", Manner.BATCHES, hold, Optional.empty(), "");
  }

  Change about(String ruleOrIndex) {
    return new Change(part, sql, ruleOrIndex, manner, hold, obstacle, undo);
  }

  Change unless(Obstacle found) {
    return new Change(part, sql, topic, manner, hold, Optional.of(found), undo);
  }

  Change undoneBy(String statement) {
    return new Change(part, sql, topic, manner, hold, obstacle, statement);
  }

  Change holdingForAllRows() {
    return holding(new Hold(hold.table(), hold.lock(), true, hold.target()));
  }

  Change alsoHolding(String target) {
    return holding(new Hold(hold.table(), hold.lock(), hold.whole(), target));
  }

  private Change holding(Hold other) {
    return new Change(part, sql, topic, manner, other, obstacle, undo);
  }
}
