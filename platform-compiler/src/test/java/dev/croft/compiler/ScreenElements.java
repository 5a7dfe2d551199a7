package dev.croft.compiler;

import static dev.croft.compiler.OrdersModel.AT;

import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Link;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import java.util.List;
import java.util.Optional;

/** What parts of screens are made of. */
final class ScreenElements {
  private static final Type TEXT = new Type.Text(0);

  private ScreenElements() {}

  static Query.Source source(String variable, String entity) {
    return new Query.Source(variable, entity, Optional.empty(), AT);
  }

  static Query.Source behind(Expression owner, String name, String entity) {
    return new Query.Source(
        "row", entity, Optional.of(new Expression.RecordsOf(owner, name, entity, AT)), AT);
  }

  static Expression.CallAction shipping(Expression order) {
    return new Expression.CallAction("Ship", List.of(order), new Type.Nothing(), false, AT);
  }

  static Link toDetail(Expression order) {
    return new Link.ToScreen("OrderDetail", List.of(order), AT);
  }

  static Part.Value value(String label, Expression value) {
    return new Part.Value(
        label, value.type(), value, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Part.Value column(String label, Expression value, Optional<Link> opens, String sorts) {
    return new Part.Value(label, value.type(), value, Optional.empty(), opens, Optional.of(sorts));
  }

  static Part.Field field(String label, Attribute attribute) {
    return new Part.Field(label, attribute);
  }

  static Expression template(String before, Expression value, String after) {
    return new Expression.Template(List.of(literal(before, TEXT), value, literal(after, TEXT)), AT);
  }

  static Expression variable(String name, Type type) {
    return variable(name, type, false);
  }

  static Expression variable(String name, Type type, boolean optional) {
    return new Expression.Variable(name, type, optional, AT);
  }

  static Expression of(Expression of, String attribute, Type type) {
    return new Expression.AttributeOf(of, attribute, type, of.optional(), AT);
  }

  static Expression literal(Object value, Type type) {
    return new Expression.Literal(value, type, AT);
  }

  static Expression binary(Expression.Operator operator, Expression left, Expression right) {
    return new Expression.Binary(operator, left, right, new Type.Bool(), false, AT);
  }
}
