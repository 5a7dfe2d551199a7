package dev.croft.compiler.check;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Warns of parameters that have to be given and that nobody reads. */
final class ParametersAreRead implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    for (Query query : application.queries()) {
      check(query.parameters(), query, problems);
    }
    for (Action action : application.actions()) {
      if (action.java().isEmpty() && !application.automation().reacts(action.name())) {
        check(action.parameters(), action.body(), problems);
      }
    }
    for (Screen screen : application.ownScreens()) {
      check(screen.inputs(), List.of(screen.title(), screen.parts()), problems);
    }
  }

  private static void check(List<Parameter> parameters, Object within, Problems problems) {
    Set<String> read =
        ModelWalk.all(within, Expression.Variable.class).stream()
            .map(Expression.Variable::name)
            .collect(Collectors.toSet());
    for (Parameter parameter : parameters) {
      if (!read.contains(parameter.name())) {
        problems.add(
            ProblemCode.UNUSED_PARAMETER,
            parameter.position(),
            "nobody reads `" + parameter.name() + "`",
            "delete it here and where it is given");
      }
    }
  }
}
