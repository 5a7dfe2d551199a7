package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Expression.Operator;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether there are any is asked as such, instead of counting or reading them all. */
public final class ExistenceTests implements Pass {
  private static final String SENTENCE =
      "the database tells whether there are any, and reads none of them";

  @Override
  public String name() {
    return "existence";
  }

  @Override
  public Optimized apply(Optimized before) {
    Application application = before.application();
    List<Optimization> done = new ArrayList<>();
    List<Action> actions =
        application.actions().stream()
            .map(it -> Rewriting.body(it, Rewriting.of(it.body(), each -> test(each, done))))
            .toList();
    List<Query> queries = application.queries().stream().map(it -> where(it, done)).toList();
    Optimized changed =
        done.isEmpty()
            ? before
            : before.with(
                Changed.queries(Changed.actions(application, actions), queries), List.of());
    Set<Decision> decisions = new HashSet<>();
    Lists.inLogic(changed.application())
        .forEach(
            each -> {
              if (each instanceof Expression.IsEmpty test
                  && Lists.isAsked(test.operand(), changed.application())) {
                decisions.add(new Decision.Tested(test.operand()));
                done.add(new Optimization(name(), test.position(), SENTENCE));
              }
            });
    return changed.deciding(decisions, done.stream().distinct().toList());
  }

  private Query where(Query query, List<Optimization> done) {
    if (query.where().isEmpty()) {
      return query;
    }
    return new Query(
        query.name(),
        query.description(),
        query.one(),
        query.parameters(),
        query.sources(),
        query.where().map(it -> Rewriting.of(it, each -> test(each, done))),
        query.select(),
        query.groupBy(),
        query.sort(),
        query.page(),
        query.cache(),
        query.access(),
        query.position());
  }

  /** {@code count(a.b) > 0} is {@code a.b is not empty}. */
  private Expression test(Expression expression, List<Optimization> done) {
    if (!(expression instanceof Expression.Binary binary)) {
      return expression;
    }
    Optional<Expression> list = counted(binary.left());
    Optional<Long> number = number(binary.right());
    if (list.isEmpty() || number.isEmpty()) {
      return expression;
    }
    Optional<Boolean> any = any(binary.operator(), number.get());
    any.ifPresent(it -> done.add(new Optimization(name(), binary.position(), SENTENCE)));
    return any.<Expression>map(it -> new Expression.IsEmpty(list.get(), it, binary.position()))
        .orElse(expression);
  }

  private static Optional<Boolean> any(Operator operator, long number) {
    boolean zero = number == 0;
    boolean one = number == 1;
    return switch (operator) {
      case GREATER, NOT_EQUAL -> zero ? Optional.of(true) : Optional.empty();
      case GREATER_OR_EQUAL -> one ? Optional.of(true) : Optional.empty();
      case EQUAL, LESS_OR_EQUAL -> zero ? Optional.of(false) : Optional.empty();
      case LESS -> one ? Optional.of(false) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Expression> counted(Expression expression) {
    return Stream.of(expression)
        .filter(Expression.Call.class::isInstance)
        .map(Expression.Call.class::cast)
        .filter(it -> it.function() == Expression.BuiltIn.COUNT)
        .map(it -> it.arguments().getFirst())
        .filter(it -> it instanceof Expression.RecordsOf || it instanceof Expression.RunQuery)
        .findFirst();
  }

  private static Optional<Long> number(Expression expression) {
    return expression instanceof Expression.Literal literal
            && literal.value() instanceof Long whole
            && !(literal.type() instanceof Type.Duration)
        ? Optional.of(whole)
        : Optional.empty();
  }
}
