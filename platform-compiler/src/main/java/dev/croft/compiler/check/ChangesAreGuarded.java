package dev.croft.compiler.check;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.source.Position;
import java.util.HashSet;
import java.util.Set;

/** Warns where anybody, signed in or not, may change or delete records. */
final class ChangesAreGuarded implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    application.actions().stream()
        .filter(action -> action.access() instanceof Access.Everyone)
        .filter(action -> changes(action, application, new HashSet<>()))
        .forEach(action -> open(action.name(), action.position(), problems));
    application.screens().stream()
        .filter(each -> each.access() instanceof Access.Everyone)
        .forEach(each -> open(each.entity(), each.position(), problems));
    application.restOf().stream()
        .filter(each -> each.access() instanceof Access.Everyone)
        .forEach(each -> open(each.entity(), each.position(), problems));
    for (Application.RestApi rest : application.restApis()) {
      if (rest.access() instanceof Access.Everyone) {
        rest.operations().stream()
            .filter(each -> !each.method().equals("GET"))
            .filter(each -> isOpen(each.target(), application))
            .forEach(each -> open(each.path(), each.position(), problems));
      }
    }
  }

  /** An action without a {@code for} of its own is as open as the address that reaches it. */
  private static boolean isOpen(Application.Target target, Application application) {
    return switch (target) {
      case Application.Target.OfQuery query -> false;
      case Application.Target.OfEntity entity -> true;
      case Application.Target.OfAction reached ->
          application
              .action(reached.action())
              .filter(action -> action.access() instanceof Access.Nobody)
              .filter(action -> changes(action, application, new HashSet<>()))
              .isPresent();
    };
  }

  private static boolean changes(Action action, Application application, Set<String> seen) {
    if (!seen.add(action.name())) {
      return false;
    }
    boolean here =
        !ModelWalk.all(action.body(), Statement.Update.class).isEmpty()
            || !ModelWalk.all(action.body(), Statement.Delete.class).isEmpty();
    return here
        || ModelWalk.all(action.body(), Expression.CallAction.class).stream()
            .flatMap(call -> application.action(call.action()).stream())
            .anyMatch(called -> changes(called, application, seen));
  }

  private static void open(String name, Position position, Problems problems) {
    problems.add(
        ProblemCode.ANYBODY_CHANGES,
        position,
        "anybody at all can change or delete records with `" + name + "`",
        "name the roles that may: for Clerk; or `for users`, who are signed in");
  }
}
