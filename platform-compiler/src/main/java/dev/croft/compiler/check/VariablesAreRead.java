package dev.croft.compiler.check;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Warns of variables that somebody fills and nobody reads. */
final class VariablesAreRead implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    application.bodies().forEach(body -> check(body, problems));
  }

  private static void check(List<Statement> body, Problems problems) {
    List<Statement> steps = Parts.everyStep(body).toList();
    Set<String> read = new HashSet<>();
    steps.stream().flatMap(step -> Parts.of(step).stream()).forEach(each -> read(each, read));
    List<Statement.Let> variables =
        steps.stream()
            .filter(Statement.Let.class::isInstance)
            .map(Statement.Let.class::cast)
            .toList();
    for (Statement.Let variable : variables) {
      if (!read.contains(variable.name())) {
        problems.add(
            ProblemCode.UNUSED_VARIABLE,
            variable.position(),
            "nobody reads `" + variable.name() + "`",
            hint(variable.value()));
      }
    }
  }

  private static String hint(Expression value) {
    boolean works = value instanceof Expression.CallAction || value instanceof Expression.Create;
    return works ? "the step works without the variable, too" : "delete the step";
  }

  private static void read(Expression expression, Set<String> read) {
    if (expression instanceof Expression.Variable variable) {
      read.add(variable.name());
    }
    Parts.of(expression).forEach(part -> read(part, read));
  }
}
