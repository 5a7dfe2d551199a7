package dev.croft.health;

/** The platform database, as far as health goes. */
@FunctionalInterface
public interface Database {
  /** Returns when it answers, within seconds; else throws with the reason. */
  void ask();
}
