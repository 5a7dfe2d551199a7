package dev.croft.evolution;

/** Who has to wait while a statement works. */
public enum Lock {
  NONE,
  WRITERS,
  ALL
}
