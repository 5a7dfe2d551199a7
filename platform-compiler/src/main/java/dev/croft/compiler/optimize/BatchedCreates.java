package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** New records of a loop are written with one statement, in the order of its turns. */
public final class BatchedCreates implements Pass {
  @Override
  public String name() {
    return "batched-create";
  }

  @Override
  public Optimized apply(Optimized before) {
    List<Decision> decisions = new ArrayList<>();
    List<Optimization> done = new ArrayList<>();
    before.application().actions().stream()
        .flatMap(action -> Walk.statements(action.body()))
        .forEach(
            statement -> {
              if (statement instanceof Statement.For loop) {
                created(loop, before.application())
                    .ifPresent(
                        entity -> {
                          decisions.add(new Decision.Together(loop, entity));
                          done.add(
                              new Optimization(
                                  name(),
                                  loop.position(),
                                  "every new " + entity + " is written with one statement"));
                        });
              }
            });
    return before.deciding(decisions, done);
  }

  /** The entity, when nothing in the loop can see whether its records are written already. */
  private static Optional<String> created(Statement.For loop, Application application) {
    List<Expression.Create> creates = new ArrayList<>();
    for (Statement statement : Walk.statements(loop.body()).toList()) {
      if (statement instanceof Statement.Evaluate evaluate
          && evaluate.expression() instanceof Expression.Create create) {
        creates.add(create);
        if (!create.values().stream().allMatch(it -> isBlind(it.value()))) {
          return Optional.empty();
        }
      } else if (!isBlind(statement)) {
        return Optional.empty();
      }
    }
    return creates.size() == 1 && fits(creates.getFirst().entity(), application)
        ? Optional.of(creates.getFirst().entity())
        : Optional.empty();
  }

  private static boolean isBlind(Statement statement) {
    boolean harmless =
        switch (statement) {
          case Statement.Let it -> true;
          case Statement.Assign it -> true;
          case Statement.If it -> true;
          case Statement.Fail it -> true;
          case Statement.Return it -> true;
          default -> false;
        };
    return harmless && Walk.computed(statement).stream().allMatch(BatchedCreates::isBlind);
  }

  /** Attributes of records that are there do not change when others are made. */
  private static boolean isBlind(Expression value) {
    return Walk.in(value)
        .noneMatch(
            it ->
                it instanceof Expression.RecordsOf
                    || it instanceof Expression.RunQuery
                    || it instanceof Expression.CallAction
                    || it instanceof Expression.Create);
  }

  private static boolean fits(String name, Application application) {
    Entity entity = application.entity(name).orElseThrow();
    return !entity.attributes().isEmpty()
        && entity.attributes().stream().map(Attribute::type).allMatch(BatchedCreates::isPlain)
        && entity.attributes().stream()
            .flatMap(it -> it.defaultValue().stream())
            .allMatch(BatchedCreates::isBlind);
  }

  private static boolean isPlain(Type type) {
    return !(type instanceof Type.Many
        || type instanceof Type.Image
        || type instanceof Type.Binary);
  }
}
