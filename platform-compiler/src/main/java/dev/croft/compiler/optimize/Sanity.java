package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names still lead somewhere and types still fit: a faulty optimisation stops here. */
final class Sanity {
  private final Map<String, Query> queries;
  private final Map<String, Action> actions;
  private final String pass;

  private Sanity(Application application, String pass) {
    this.pass = pass;
    this.queries =
        Stream.concat(
                application.queries().stream(),
                application.ownScreens().stream().flatMap(it -> it.ownQueries().stream()))
            .collect(Collectors.toMap(Query::name, Function.identity()));
    this.actions =
        application.actions().stream().collect(Collectors.toMap(Action::name, Function.identity()));
  }

  static void check(Application application, String pass) {
    Sanity sanity = new Sanity(application, pass);
    Walk.expressions(application).forEach(sanity::named);
    application.actions().forEach(sanity::action);
    application.ownScreens().stream()
        .flatMap(screen -> screen.everyPart())
        .flatMap(part -> part.lists().stream())
        .forEach(sanity::rows);
    application.restApis().stream()
        .flatMap(api -> api.operations().stream())
        .forEach(operation -> sanity.target(operation.target()));
  }

  private void require(boolean condition, Object what) {
    if (!condition) {
      throw new IllegalStateException(
          "The optimisation " + pass + " left something that does not fit: " + what);
    }
  }

  private void target(Application.Target target) {
    switch (target) {
      case Application.Target.OfQuery it -> require(queries.containsKey(it.query()), it);
      case Application.Target.OfAction it -> require(actions.containsKey(it.action()), it);
      case Application.Target.OfEntity it -> {
        // Entities stay.
      }
    }
  }

  private void rows(Part.Rows rows) {
    require(rows.query().equals(queries.get(rows.query().name())), rows.query().name());
  }

  private void named(Expression expression) {
    switch (expression) {
      case Expression.RunQuery it -> {
        Query query = queries.get(it.query());
        require(query != null && query.parameters().size() == it.arguments().size(), it);
      }
      case Expression.CallAction it -> {
        Action action = actions.get(it.action());
        require(action != null && action.parameters().size() == it.arguments().size(), it);
      }
      case Expression.AttributeOf it -> selected(it);
      case Expression.Binary it -> {
        boolean logical =
            it.operator() == Expression.Operator.AND || it.operator() == Expression.Operator.OR;
        require(!logical || isBool(it.left()) && isBool(it.right()), it);
      }
      case Expression.Not it -> require(isBool(it.operand()), it);
      case Expression.Conditional it -> require(isBool(it.condition()), it);
      default -> {
        // Says all by itself.
      }
    }
  }

  private void selected(Expression.AttributeOf attribute) {
    if (attribute.of().type() instanceof Type.RowOf row) {
      Query query = queries.get(row.query());
      require(
          query != null
              && query.select().stream()
                  .anyMatch(
                      each ->
                          each.name().equals(attribute.attribute())
                              && each.value().type().equals(attribute.type())),
          attribute);
    }
  }

  private static boolean isBool(Expression expression) {
    return expression.type() instanceof Type.Bool;
  }

  private void action(Action action) {
    Map<String, Type> known = new HashMap<>();
    action.parameters().forEach(it -> known.put(it.name(), it.type()));
    block(action.body(), known);
  }

  private void block(List<Statement> statements, Map<String, Type> outer) {
    Map<String, Type> known = new HashMap<>(outer);
    for (Statement statement : statements) {
      Walk.computed(statement).forEach(each -> variables(each, known));
      switch (statement) {
        case Statement.Let it -> known.put(it.name(), it.value().type());
        case Statement.If it -> {
          require(isBool(it.condition()), it.condition());
          block(it.then(), known);
          block(it.otherwise(), known);
        }
        case Statement.For it -> {
          Map<String, Type> inner = new HashMap<>(known);
          inner.put(it.variable(), it.element());
          block(it.body(), inner);
        }
        case Statement.Try it -> {
          block(it.body(), known);
          it.handlers().forEach(each -> handler(each, known));
        }
        default -> {
          // Neither names nor holds anything.
        }
      }
    }
  }

  private void handler(Statement.Handler handler, Map<String, Type> known) {
    Map<String, Type> inner = new HashMap<>(known);
    handler.message().ifPresent(name -> inner.put(name, new Type.Text(0)));
    block(handler.body(), inner);
  }

  private void variables(Expression expression, Map<String, Type> known) {
    if (expression instanceof Expression.Variable variable) {
      require(known.containsKey(variable.name()), variable);
    }
    if (expression instanceof Expression.Aggregate aggregate && aggregate.variable().isPresent()) {
      Map<String, Type> inner = new HashMap<>(known);
      inner.put(aggregate.variable().get(), new Type.Nothing());
      aggregate.source().ifPresent(it -> variables(it, known));
      aggregate.value().ifPresent(it -> variables(it, inner));
      aggregate.where().ifPresent(it -> variables(it, inner));
      return;
    }
    Parts.of(expression).forEach(each -> variables(each, known));
  }
}
