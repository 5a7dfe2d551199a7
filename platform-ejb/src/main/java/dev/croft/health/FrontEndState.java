package dev.croft.health;

import java.util.List;

/** What this front end should run against what it runs. */
@FunctionalInterface
public interface FrontEndState {
  /** Empty when both agree. Throws when the platform database does not answer. */
  List<Difference> differences();
}
