package dev.croft.compiler.emit.js;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Constraint;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.StaticEntity;
import dev.croft.compiler.model.Type;
import java.math.BigDecimal;
import java.util.Optional;

/** What the pages need to know of an attribute to show its value and to make a field of it. */
final class AttributeDescription {
  private final Application application;

  AttributeDescription(Application application) {
    this.application = application;
  }

  void describe(Attribute attribute, ObjectNode node) {
    node.put("name", attribute.name());
    node.put("label", Labels.of(attribute.name()));
    if (!attribute.description().isBlank()) {
      node.put("description", attribute.description());
    }
    boolean many = attribute.type() instanceof Type.Many;
    node.put(
        "required",
        !attribute.optional()
            && !many
            && (attribute.defaultValue().isEmpty() || isBool(attribute)));
    node.put("optional", attribute.optional());
    node.put("hasDefault", attribute.defaultValue().isPresent());
    attribute.defaultValue().ifPresent(value -> initial(value, node));
    type(attribute.type(), node);
    attribute.constraints().forEach(constraint -> constraint(constraint, node));
  }

  private static boolean isBool(Attribute attribute) {
    return attribute.type() instanceof Type.Bool;
  }

  private static void initial(Expression value, ObjectNode node) {
    switch (value) {
      case Expression.Literal literal -> {
        switch (literal.value()) {
          case Boolean bool -> node.put("initial", bool);
          case BigDecimal number -> node.put("initial", number.toPlainString());
          default -> node.put("initial", literal.value().toString());
        }
      }
      case Expression.StaticRow row -> node.put("initial", row.row());
      default -> {
        // Computed by the application when the record is made.
      }
    }
  }

  private void list(Type element, ObjectNode node) {
    switch (element) {
      case Type.Reference reference -> node.put("type", "many").put("entity", reference.entity());
      case Type.StructureOf structure -> {
        node.put("type", "structures");
        fields(structure, node);
      }
      default -> {
        node.put("type", "list");
        element(element, node.putArray("fields").addObject());
      }
    }
  }

  /** The word for the type, and what belongs to it: its limits, its rows, its entity, its parts. */
  void type(Type type, ObjectNode node) {
    node.put("type", word(type));
    switch (type) {
      case Type.Text text -> {
        if (text.maximum() > 0) {
          node.put("maximum", text.maximum());
        }
      }
      case Type.Email email -> node.put("maximum", 250);
      case Type.Phone phone -> node.put("maximum", 30);
      case Type.Reference reference -> node.put("entity", reference.entity());
      case Type.Many many -> node.put("entity", many.entity());
      case Type.ListOf list -> list(list.element(), node);
      case Type.StructureOf structure -> {
        node.put("type", "structure");
        fields(structure, node);
      }
      case Type.StaticReference reference ->
          choices(application.staticEntity(reference.entity()).orElseThrow(), node);
      default -> {
        // Its name says all.
      }
    }
  }

  private void fields(Type.StructureOf structure, ObjectNode node) {
    ArrayNode fields = node.putArray("fields");
    application
        .structure(structure.structure())
        .orElseThrow()
        .attributes()
        .forEach(each -> describe(each, fields.addObject()));
  }

  /** A value of a list has no name of its own. */
  private void element(Type type, ObjectNode node) {
    node.put("name", "value").put("label", "Value").put("required", true).put("optional", false);
    type(type, node);
  }

  private static void choices(StaticEntity entity, ObjectNode node) {
    ArrayNode choices = node.putArray("choices");
    for (StaticEntity.Row row : entity.rows()) {
      Optional<Object> label =
          entity
              .label()
              .map(row.values()::get)
              .filter(Expression.Literal.class::isInstance)
              .map(value -> ((Expression.Literal) value).value());
      choices
          .addArray()
          .add(row.name())
          .add(label.map(Object::toString).orElseGet(() -> Labels.of(row.name())));
    }
  }

  private static void constraint(Constraint constraint, ObjectNode node) {
    switch (constraint) {
      case Constraint.AtLeast least -> node.put("atLeast", least.length());
      case Constraint.AtMost most -> node.put("most", most.length());
      case Constraint.Matches matches -> node.put("pattern", matches.pattern());
      case Constraint.Range range -> {
        range.from().ifPresent(from -> node.put("from", from.toPlainString()));
        range.to().ifPresent(to -> node.put("to", to.toPlainString()));
      }
    }
  }

  private static String word(Type type) {
    return switch (type) {
      case Type.Text text -> "text";
      case Type.Whole whole -> "whole";
      case Type.LongWhole whole -> "longWhole";
      case Type.Decimal decimal -> "decimal";
      case Type.Currency currency -> "currency";
      case Type.Bool bool -> "bool";
      case Type.Date date -> "date";
      case Type.Time time -> "time";
      case Type.DateTime dateTime -> "dateTime";
      case Type.Duration duration -> "duration";
      case Type.Email email -> "email";
      case Type.Phone phone -> "phone";
      case Type.Uuid uuid -> "uuid";
      case Type.Image image -> "image";
      case Type.Binary binary -> "binary";
      case Type.Reference reference -> "reference";
      case Type.StaticReference reference -> "static";
      case Type.Many many -> "many";
      case Type.ListOf list -> "text";
      case Type.StructureOf structure -> "text";
      case Type.RowOf row -> "text";
      case Type.Nothing nothing -> "text";
    };
  }
}
