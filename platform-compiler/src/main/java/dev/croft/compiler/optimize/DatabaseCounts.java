package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many there are is counted by the database; the records are not read for it. */
public final class DatabaseCounts implements Pass {
  @Override
  public String name() {
    return "count";
  }

  @Override
  public Optimized apply(Optimized before) {
    Application application = before.application();
    List<Optimization> done = new ArrayList<>();
    List<Action> actions =
        application.actions().stream()
            .map(it -> Rewriting.body(it, Rewriting.of(it.body(), DatabaseCounts::plain)))
            .toList();
    Optimized changed =
        actions.equals(application.actions())
            ? before
            : before.with(Changed.actions(application, actions), List.of());
    Set<Decision> decisions = new HashSet<>();
    Lists.inLogic(changed.application())
        .forEach(
            each -> {
              if (each instanceof Expression.Call call
                  && call.function() == Expression.BuiltIn.COUNT
                  && Lists.isAsked(call.arguments().getFirst(), changed.application())) {
                decisions.add(new Decision.Counted(call.arguments().getFirst()));
                done.add(
                    new Optimization(
                        name(), call.position(), "the database counts, and gives none of them"));
              }
            });
    return changed.deciding(decisions, done);
  }

  /** {@code count(x for x in list)} counts the list itself. */
  private static Expression plain(Expression expression) {
    boolean all =
        expression instanceof Expression.Aggregate aggregate
            && aggregate.kind() == Expression.Aggregate.Kind.COUNT
            && aggregate.where().isEmpty()
            && aggregate.value().filter(it -> it instanceof Expression.Variable).isPresent()
            && aggregate
                .source()
                .filter(
                    it -> it instanceof Expression.RecordsOf || it instanceof Expression.RunQuery)
                .isPresent();
    if (!all) {
      return expression;
    }
    Expression.Aggregate count = (Expression.Aggregate) expression;
    return new Expression.Call(
        Expression.BuiltIn.COUNT,
        List.of(count.source().orElseThrow()),
        count.type(),
        false,
        count.position());
  }
}
