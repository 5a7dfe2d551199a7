package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.problem.ProblemCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rows of a query fall together, and what can be said of them as a group. */
final class Grouping {
  private final Context context;
  private final Set<String> variables;

  Grouping(Context context, List<Query.Source> sources) {
    this.context = context;
    this.variables = sources.stream().map(Query.Source::variable).collect(Collectors.toSet());
  }

  /** The keys of the groups: those that are written, else the plain values beside aggregates. */
  List<Expression> of(List<Query.Selected> selected, List<Expression> written) {
    boolean aggregated = selected.stream().anyMatch(it -> aggregates(it.value()));
    if (!aggregated && written.isEmpty()) {
      return List.of();
    }
    if (!written.isEmpty()) {
      selected.forEach(it -> mustBe(it.value(), written));
      return written;
    }
    List<Expression> keys =
        selected.stream()
            .map(Query.Selected::value)
            .filter(value -> !aggregates(value) && !isFixed(value))
            .toList();
    selected.stream()
        .map(Query.Selected::value)
        .filter(Grouping::aggregates)
        .forEach(value -> mustBe(value, keys));
    return keys;
  }

  void mustBeGrouped(Expression value, List<Expression> keys, List<Query.Selected> selected) {
    boolean grouped = !keys.isEmpty() || selected.stream().anyMatch(it -> aggregates(it.value()));
    if (grouped) {
      mustBe(value, keys);
    } else if (aggregates(value)) {
      context.report(
          ProblemCode.NOT_GROUPED,
          value.position(),
          "this sorts by a value of a group, and the query makes no groups",
          "select an aggregate, or group by something");
    }
  }

  private void mustBe(Expression value, List<Expression> keys) {
    if (!Broken.is(value) && !isOfGroup(value, keys)) {
      context.report(
          ProblemCode.NOT_GROUPED,
          value.position(),
          "this differs inside a group",
          "group by it too, or take sum, min, max, avg or count of it");
    }
  }

  private boolean isOfGroup(Expression value, List<Expression> keys) {
    if (isAggregate(value) || keys.stream().anyMatch(key -> same(key, value))) {
      return true;
    }
    if (value instanceof Expression.Variable variable) {
      return !variables.contains(variable.name());
    }
    return Parts.of(value).stream().allMatch(part -> isOfGroup(part, keys));
  }

  private boolean isFixed(Expression value) {
    return value instanceof Expression.Variable variable
        ? !variables.contains(variable.name())
        : Parts.of(value).stream().allMatch(this::isFixed);
  }

  private static boolean isAggregate(Expression value) {
    return value instanceof Expression.Aggregate aggregate && aggregate.variable().isEmpty();
  }

  static boolean aggregates(Expression value) {
    return isAggregate(value) || Parts.of(value).stream().anyMatch(Grouping::aggregates);
  }

  private static boolean same(Expression left, Expression right) {
    if (left instanceof Expression.Variable a && right instanceof Expression.Variable b) {
      return a.name().equals(b.name());
    }
    if (left instanceof Expression.AttributeOf a && right instanceof Expression.AttributeOf b) {
      return a.attribute().equals(b.attribute()) && same(a.of(), b.of());
    }
    return left == right;
  }
}
