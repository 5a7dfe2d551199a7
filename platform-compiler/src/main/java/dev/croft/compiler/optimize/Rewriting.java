package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.TestStep;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes a new expression or statement from an old one, from the inside to the outside. */
final class Rewriting {
  private final UnaryOperator<Expression> change;

  private Rewriting(UnaryOperator<Expression> change) {
    this.change = change;
  }

  static Expression of(Expression expression, UnaryOperator<Expression> change) {
    return new Rewriting(change).expression(expression);
  }

  static List<Statement> of(List<Statement> statements, UnaryOperator<Expression> change) {
    Rewriting rewriting = new Rewriting(change);
    return statements.stream().map(rewriting::statement).toList();
  }

  static Statement of(Statement statement, UnaryOperator<Expression> change) {
    return new Rewriting(change).statement(statement);
  }

  static Action body(Action action, List<Statement> body) {
    return new Action(
        action.name(),
        action.description(),
        action.parameters(),
        action.returns(),
        action.returnsOptional(),
        action.access(),
        body,
        action.java(),
        action.position());
  }

  private List<Expression> all(List<Expression> expressions) {
    return expressions.stream().map(this::expression).toList();
  }

  private Optional<Expression> maybe(Optional<Expression> expression) {
    return expression.map(this::expression);
  }

  private List<Expression.Assignment> values(List<Expression.Assignment> values) {
    return values.stream()
        .map(it -> new Expression.Assignment(it.name(), expression(it.value()), it.position()))
        .toList();
  }

  private Expression expression(Expression from) {
    return change.apply(inside(from));
  }

  private Expression inside(Expression from) {
    return switch (from) {
      case Expression.Literal it -> it;
      case Expression.Empty it -> it;
      case Expression.Variable it -> it;
      case Expression.SettingValue it -> it;
      case Expression.StaticRow it -> it;
      case Expression.NextNumber it -> it;
      case Expression.AttributeOf it ->
          new Expression.AttributeOf(
              expression(it.of()), it.attribute(), it.type(), it.optional(), it.position());
      case Expression.RecordsOf it ->
          new Expression.RecordsOf(expression(it.of()), it.name(), it.entity(), it.position());
      case Expression.Call it ->
          new Expression.Call(
              it.function(), all(it.arguments()), it.type(), it.optional(), it.position());
      case Expression.CallAction it ->
          new Expression.CallAction(
              it.action(), all(it.arguments()), it.type(), it.optional(), it.position());
      case Expression.RunQuery it ->
          new Expression.RunQuery(
              it.query(), all(it.arguments()), it.type(), it.optional(), it.position());
      case Expression.NewStructure it ->
          new Expression.NewStructure(it.structure(), values(it.values()), it.position());
      case Expression.Create it ->
          new Expression.Create(it.entity(), values(it.values()), it.position());
      case Expression.ListLiteral it ->
          new Expression.ListLiteral(all(it.items()), it.type(), it.position());
      case Expression.Binary it ->
          new Expression.Binary(
              it.operator(),
              expression(it.left()),
              expression(it.right()),
              it.type(),
              it.optional(),
              it.position());
      case Expression.Not it -> new Expression.Not(expression(it.operand()), it.position());
      case Expression.Negate it ->
          new Expression.Negate(expression(it.operand()), it.type(), it.position());
      case Expression.IsEmpty it ->
          new Expression.IsEmpty(expression(it.operand()), it.negated(), it.position());
      case Expression.Template it -> new Expression.Template(all(it.parts()), it.position());
      case Expression.Conditional it ->
          new Expression.Conditional(
              expression(it.condition()),
              expression(it.then()),
              expression(it.otherwise()),
              it.type(),
              it.optional(),
              it.position());
      case Expression.Aggregate it ->
          new Expression.Aggregate(
              it.kind(),
              maybe(it.value()),
              it.variable(),
              maybe(it.source()),
              maybe(it.where()),
              it.type(),
              it.optional(),
              it.position());
    };
  }

  private Statement.Handler handler(Statement.Handler from) {
    return new Statement.Handler(
        from.errors(), from.message(), inner(from.body()), from.position());
  }

  private List<Statement> inner(List<Statement> statements) {
    return statements.stream().map(this::statement).toList();
  }

  private Statement statement(Statement from) {
    return switch (from) {
      case Statement.Let it -> new Statement.Let(it.name(), expression(it.value()), it.position());
      case Statement.Assign it ->
          new Statement.Assign(it.target(), expression(it.value()), it.position());
      case Statement.If it ->
          new Statement.If(
              expression(it.condition()), inner(it.then()), inner(it.otherwise()), it.position());
      case Statement.For it ->
          new Statement.For(
              it.variable(), it.element(), expression(it.in()), inner(it.body()), it.position());
      case Statement.Try it ->
          new Statement.Try(
              inner(it.body()), it.handlers().stream().map(this::handler).toList(), it.position());
      case Statement.Update it ->
          new Statement.Update(
              expression(it.target()), it.entity(), values(it.values()), it.position());
      case Statement.Delete it ->
          new Statement.Delete(expression(it.target()), it.entity(), it.position());
      case Statement.Evaluate it ->
          new Statement.Evaluate(expression(it.expression()), it.position());
      case Statement.Fail it ->
          new Statement.Fail(it.error(), expression(it.message()), it.position());
      case Statement.Log it -> new Statement.Log(expression(it.message()), it.position());
      case Statement.Audit it -> new Statement.Audit(expression(it.message()), it.position());
      case Statement.Send it -> new Statement.Send(expression(it.message()), it.position());
      case Statement.Return it -> new Statement.Return(maybe(it.value()), it.position());
      // Tests are compiled as they stand.
      case TestStep it -> it;
    };
  }
}
