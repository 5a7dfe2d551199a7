package dev.croft.compiler.emit.js;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Statement;

/** Actions that delete something themselves: a button that runs one does not look like another. */
final class DangerousActions {
  private final Application application;

  DangerousActions(Application application) {
    this.application = application;
  }

  boolean loses(String action) {
    return application.action(action).stream()
        .flatMap(found -> Parts.everyStep(found.body()))
        .anyMatch(Statement.Delete.class::isInstance);
  }
}
