package dev.croft.compiler.check;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Warns of variables that somebody fills and nobody reads. */
final class VariablesAreRead implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    application.actions().forEach(action -> check(action, problems));
  }

  private static void check(Action action, Problems problems) {
    List<Statement.Let> variables = new ArrayList<>();
    Set<String> read = new HashSet<>();
    collect(action.body(), variables, read);
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

  private static void collect(
      List<Statement> steps, List<Statement.Let> variables, Set<String> read) {
    for (Statement step : steps) {
      expressions(step).forEach(expression -> read(expression, read));
      switch (step) {
        case Statement.Let let -> variables.add(let);
        case Statement.If branch -> {
          collect(branch.then(), variables, read);
          collect(branch.otherwise(), variables, read);
        }
        case Statement.For loop -> collect(loop.body(), variables, read);
        default -> {
          // Declares nothing and contains no steps.
        }
      }
    }
  }

  private static Stream<Expression> expressions(Statement step) {
    return switch (step) {
      case Statement.Let it -> Stream.of(it.value());
      case Statement.Assign it -> Stream.of(it.value());
      case Statement.If it -> Stream.of(it.condition());
      case Statement.For it -> Stream.of(it.in());
      case Statement.Update it ->
          Stream.concat(
              Stream.of(it.target()), it.values().stream().map(Expression.Assignment::value));
      case Statement.Delete it -> Stream.of(it.target());
      case Statement.Evaluate it -> Stream.of(it.expression());
      case Statement.Fail it -> Stream.of(it.message());
      case Statement.Log it -> Stream.of(it.message());
      case Statement.Audit it -> Stream.of(it.message());
      case Statement.Return it -> it.value().stream();
    };
  }

  private static void read(Expression expression, Set<String> read) {
    if (expression instanceof Expression.Variable variable) {
      read.add(variable.name());
    }
    Parts.of(expression).forEach(part -> read(part, read));
  }
}
