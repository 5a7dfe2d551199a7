package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** Of a loop that ends in its first turn, only the first row is read. */
public final class FirstRows implements Pass {
  @Override
  public String name() {
    return "first-row";
  }

  @Override
  public Optimized apply(Optimized before) {
    List<Decision> decisions = new ArrayList<>();
    List<Optimization> done = new ArrayList<>();
    before.application().actions().stream()
        .flatMap(action -> Walk.statements(action.body()))
        .forEach(
            statement -> {
              if (statement instanceof Statement.For loop && isFirstOnly(loop, before)) {
                decisions.add(new Decision.FirstOnly(loop));
                done.add(
                    new Optimization(
                        name(),
                        loop.position(),
                        "the loop ends in its first turn: the database gives one row"));
              }
            });
    return before.deciding(decisions, done);
  }

  private static boolean isFirstOnly(Statement.For loop, Optimized before) {
    return loop.in() instanceof Expression.RunQuery run
        && before.application().query(run.query()).filter(FirstRows::isList).isPresent()
        && Harmless.inLogic(before.application()).query(run.query())
        && Effects.ends(loop.body());
  }

  private static boolean isList(Query query) {
    return !query.one();
  }
}
