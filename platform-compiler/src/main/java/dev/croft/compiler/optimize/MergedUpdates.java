package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Updates of one record that follow each other are one. */
public final class MergedUpdates implements Pass {
  @Override
  public String name() {
    return "merged-update";
  }

  @Override
  public Optimized apply(Optimized before) {
    List<Optimization> done = new ArrayList<>();
    Merging merging = new Merging(before, done);
    List<Action> actions =
        before.application().actions().stream()
            .map(it -> Rewriting.body(it, merging.block(it.body())))
            .toList();
    return done.isEmpty()
        ? before
        : before.with(Changed.actions(before.application(), actions), done);
  }

  private final class Merging {
    private final Optimized before;
    private final Harmless harmless;
    private final List<Optimization> done;

    Merging(Optimized before, List<Optimization> done) {
      this.before = before;
      this.harmless = Harmless.inLogic(before.application());
      this.done = done;
    }

    List<Statement> block(List<Statement> statements) {
      List<Statement> block = new ArrayList<>();
      for (Statement statement : statements) {
        Statement next = inner(statement);
        Optional<Statement> both =
            block.isEmpty() ? Optional.empty() : merged(block.getLast(), next);
        if (both.isPresent()) {
          block.set(block.size() - 1, both.get());
          done.add(
              new Optimization(
                  name(),
                  next.position(),
                  "is written together with the update at " + block.getLast().position()));
        } else {
          block.add(next);
        }
      }
      return block;
    }

    private Statement inner(Statement statement) {
      return switch (statement) {
        case Statement.If it ->
            new Statement.If(
                it.condition(), block(it.then()), block(it.otherwise()), it.position());
        case Statement.For it ->
            new Statement.For(
                it.variable(), it.element(), it.in(), block(it.body()), it.position());
        default -> statement;
      };
    }

    private Optional<Statement> merged(Statement first, Statement second) {
      if (!(first instanceof Statement.Update one)
          || !(second instanceof Statement.Update other)
          || !isSameRecord(one, other)
          || !other.values().stream().map(Expression.Assignment::value).allMatch(this::isLocal)) {
        return Optional.empty();
      }
      Set<String> names = names(one);
      Set<String> more = names(other);
      Entity entity = before.application().entity(one.entity()).orElseThrow();
      if (more.stream().anyMatch(names::contains) || rulesOnBoth(entity, names, more)) {
        return Optional.empty();
      }
      List<Expression.Assignment> values = new ArrayList<>(one.values());
      values.addAll(other.values());
      return Optional.of(new Statement.Update(one.target(), one.entity(), values, one.position()));
    }

    private static boolean isSameRecord(Statement.Update one, Statement.Update other) {
      return one.target() instanceof Expression.Variable record
          && other.target() instanceof Expression.Variable that
          && record.name().equals(that.name())
          && one.entity().equals(other.entity());
    }

    /** Computed without the database: it cannot see that the first update is still to come. */
    private boolean isLocal(Expression value) {
      return harmless.is(value)
          && Walk.in(value)
              .noneMatch(
                  it -> it instanceof Expression.RunQuery || it instanceof Expression.RecordsOf);
    }

    private static Set<String> names(Statement.Update update) {
      return update.values().stream().map(Expression.Assignment::name).collect(Collectors.toSet());
    }

    /** Between the two a rule on both might not hold, and the model wants that to be refused. */
    private static boolean rulesOnBoth(Entity entity, Set<String> one, Set<String> other) {
      boolean checked =
          entity.checks().stream()
              .map(check -> read(check.condition()))
              .anyMatch(it -> meets(it, one) && meets(it, other));
      return checked
          || entity.indexes().stream()
              .filter(Entity.Index::unique)
              .map(it -> it.keys().stream().map(Entity.Key::attribute).collect(Collectors.toSet()))
              .anyMatch(it -> meets(it, one) && meets(it, other));
    }

    private static boolean meets(Set<String> some, Set<String> others) {
      return some.stream().anyMatch(others::contains);
    }

    private static Set<String> read(Expression condition) {
      Set<String> names = new HashSet<>();
      Walk.in(condition)
          .forEach(
              it -> {
                if (it instanceof Expression.AttributeOf attribute) {
                  names.add(attribute.attribute());
                }
              });
      return names;
    }
  }
}
