package dev.croft.compiler.check;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;

/** Warns of refusals that tell a person nothing, and of steps that change nothing. */
final class RefusalsHaveWords implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    for (Statement.Fail fail : ModelWalk.all(application.actions(), Statement.Fail.class)) {
      boolean described =
          application.errors().stream()
              .anyMatch(it -> it.name().equals(fail.error()) && !it.description().isBlank());
      boolean said =
          !(fail.message() instanceof Expression.Literal literal)
              || !literal.value().toString().equals(fail.error())
                  && !literal.value().toString().isBlank();
      if (!described && !said) {
        problems.add(
            ProblemCode.FAILS_WITHOUT_WORDS,
            fail.position(),
            "who is refused reads nothing but `" + fail.error() + "`",
            "write why: fail " + fail.error() + " \"...\", or /// before the error");
      }
    }
    for (Statement.Assign assign : ModelWalk.all(application.actions(), Statement.Assign.class)) {
      if (SameMeaning.of(assign.target(), assign.value())) {
        problems.add(
            ProblemCode.SET_TO_ITSELF,
            assign.position(),
            "this changes nothing",
            "delete the step, or set another value");
      }
    }
  }
}
