package dev.croft.compiler.check;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.problem.Problems;

/** A rule on the typed model. */
@FunctionalInterface
interface ApplicationCheck {
  void check(Application application, Problems problems);
}
