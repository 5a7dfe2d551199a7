package dev.croft.evolution;

/** When a change of the database happens. */
public enum Part {
  /** Before the decision, while the version before serves; undone when nothing is decided. */
  PREPARE,
  /** With the decision, in its transaction: changes of the catalog only. */
  DECIDE,
  /** When the new version is live: rules, and what nobody uses any more. */
  TIGHTEN
}
