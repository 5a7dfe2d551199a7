package dev.croft.compiler.check;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.resolve.Ending;
import java.util.List;

/** Warns of steps that no path reaches. */
final class NothingStandsBehindTheEnd implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    application.bodies().forEach(body -> block(body, problems));
  }

  private static void block(List<Statement> steps, Problems problems) {
    boolean ended = false;
    for (Statement step : steps) {
      if (ended) {
        problems.add(
            ProblemCode.UNREACHABLE_STEP,
            step.position(),
            "this is never done: every path ends before it",
            "delete it, or move it before the return or fail");
        return;
      }
      step.blocks().forEach(inner -> block(inner, problems));
      ended = Ending.ends(step);
    }
  }
}
