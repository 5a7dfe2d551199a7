package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is known beforehand is computed beforehand; a branch that is never taken is cut. */
public final class ConstantFolding implements Pass {
  @Override
  public String name() {
    return "constant";
  }

  @Override
  public Optimized apply(Optimized before) {
    Application application = before.application();
    List<Optimization> done = new ArrayList<>();
    Folding folding = new Folding(Harmless.inLogic(application));
    List<Action> actions =
        application.actions().stream()
            .map(it -> Rewriting.body(it, body(it.body(), folding, done)))
            .toList();
    List<Query> queries =
        application.queries().stream().map(it -> query(it, folding, done)).toList();
    Application changed = Changed.queries(Changed.actions(application, actions), queries);
    return done.isEmpty() ? before : before.with(changed, done);
  }

  private List<Statement> body(List<Statement> body, Folding folding, List<Optimization> done) {
    List<Statement> folded = Rewriting.of(body, told(folding, done));
    Map<String, Integer> names = new HashMap<>();
    Walk.statements(folded)
        .filter(Statement.Let.class::isInstance)
        .forEach(it -> names.merge(((Statement.Let) it).name(), 1, Integer::sum));
    return cut(folded, names, done);
  }

  private UnaryOperator<Expression> told(Folding folding, List<Optimization> done) {
    return from -> {
      Expression made = folding.of(from);
      if (!made.equals(from)) {
        done.add(new Optimization(name(), from.position(), "the value is known beforehand"));
      }
      return made;
    };
  }

  private List<Statement> cut(
      List<Statement> statements, Map<String, Integer> names, List<Optimization> done) {
    List<Statement> kept = new ArrayList<>();
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.For it ->
            kept.add(
                new Statement.For(
                    it.variable(),
                    it.element(),
                    it.in(),
                    cut(it.body(), names, done),
                    it.position()));
        case Statement.If it -> {
          List<Statement> then = cut(it.then(), names, done);
          List<Statement> otherwise = cut(it.otherwise(), names, done);
          Optional<Boolean> known = Folding.truth(it.condition());
          List<Statement> taken = known.orElse(true) ? then : otherwise;
          if (known.isPresent() && namesAreFree(taken, names)) {
            done.add(
                new Optimization(
                    name(),
                    it.position(),
                    "the condition is always "
                        + known.get()
                        + ": the branch that is never taken is cut"));
            kept.addAll(taken);
          } else {
            kept.add(new Statement.If(it.condition(), then, otherwise, it.position()));
          }
        }
        default -> kept.add(statement);
      }
    }
    return kept;
  }

  /** Outside of its branch a variable may meet another one of its name. */
  private static boolean namesAreFree(List<Statement> taken, Map<String, Integer> names) {
    return taken.stream()
        .filter(Statement.Let.class::isInstance)
        .allMatch(it -> names.get(((Statement.Let) it).name()) == 1);
  }

  private Query query(Query query, Folding folding, List<Optimization> done) {
    boolean grouped =
        Walk.expressions(query)
            .anyMatch(it -> it instanceof Expression.Aggregate a && a.variable().isEmpty());
    if (grouped || query.where().isEmpty()) {
      return query;
    }
    Expression where = Rewriting.of(query.where().get(), told(folding, done));
    boolean all = Folding.truth(where).orElse(false);
    return new Query(
        query.name(),
        query.description(),
        query.one(),
        query.parameters(),
        query.sources(),
        all ? Optional.empty() : Optional.of(where),
        query.select(),
        query.groupBy(),
        query.sort(),
        query.page(),
        query.cache(),
        query.access(),
        query.position());
  }
}
