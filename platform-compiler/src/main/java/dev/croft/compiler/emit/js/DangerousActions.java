package dev.croft.compiler.emit.js;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Statement;
import java.util.List;

/** Actions that delete something themselves: a button that runs one does not look like another. */
final class DangerousActions {
  private final Application application;

  DangerousActions(Application application) {
    this.application = application;
  }

  boolean loses(String action) {
    return application.action(action).map(Action::body).filter(this::deletes).isPresent();
  }

  private boolean deletes(List<Statement> body) {
    return body.stream()
        .anyMatch(
            statement ->
                switch (statement) {
                  case Statement.Delete delete -> true;
                  case Statement.If branch -> deletes(branch.then()) || deletes(branch.otherwise());
                  case Statement.For loop -> deletes(loop.body());
                  default -> false;
                });
  }
}
