package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query whose result nobody reads is not run. */
public final class UnreadResults implements Pass {
  @Override
  public String name() {
    return "unread-result";
  }

  @Override
  public Optimized apply(Optimized before) {
    List<Optimization> done = new ArrayList<>();
    Harmless harmless = Harmless.inLogic(before.application());
    List<Action> actions =
        before.application().actions().stream().map(it -> action(it, harmless, done)).toList();
    return done.isEmpty()
        ? before
        : before.with(Changed.actions(before.application(), actions), done);
  }

  /** What is read only by something that is never read is found in the next round. */
  private Action action(Action action, Harmless harmless, List<Optimization> done) {
    Action changed = action;
    while (true) {
      int known = done.size();
      Set<String> used = used(changed.body());
      changed = Rewriting.body(changed, block(changed.body(), used, harmless, done));
      if (done.size() == known) {
        return changed;
      }
    }
  }

  private static Set<String> used(List<Statement> body) {
    Stream<Expression> assigned =
        Walk.statements(body)
            .filter(Statement.Assign.class::isInstance)
            .map(it -> ((Statement.Assign) it).target())
            .flatMap(Walk::in);
    return Stream.concat(Walk.expressions(body), assigned)
        .filter(Expression.Variable.class::isInstance)
        .map(it -> ((Expression.Variable) it).name())
        .collect(Collectors.toSet());
  }

  private List<Statement> block(
      List<Statement> statements, Set<String> used, Harmless harmless, List<Optimization> done) {
    List<Statement> kept = new ArrayList<>();
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.If it ->
            kept.add(
                new Statement.If(
                    it.condition(),
                    block(it.then(), used, harmless, done),
                    block(it.otherwise(), used, harmless, done),
                    it.position()));
        case Statement.For it ->
            kept.add(
                new Statement.For(
                    it.variable(),
                    it.element(),
                    it.in(),
                    block(it.body(), used, harmless, done),
                    it.position()));
        case Statement.Let it -> {
          boolean unread = !used.contains(it.name()) && reads(it.value());
          if (unread && harmless.is(it.value())) {
            done.add(not(it, "nobody reads `" + it.name() + "`: nothing is read for it"));
          } else {
            kept.add(it);
          }
        }
        case Statement.Evaluate it -> {
          if (reads(it.expression()) && harmless.is(it.expression())) {
            done.add(not(it, "nobody takes the result: nothing is read for it"));
          } else {
            kept.add(it);
          }
        }
        default -> kept.add(statement);
      }
    }
    return kept;
  }

  private static boolean reads(Expression value) {
    return Walk.in(value)
        .anyMatch(it -> it instanceof Expression.RunQuery || it instanceof Expression.RecordsOf);
  }

  private Optimization not(Statement statement, String sentence) {
    return new Optimization(name(), statement.position(), sentence);
  }
}
