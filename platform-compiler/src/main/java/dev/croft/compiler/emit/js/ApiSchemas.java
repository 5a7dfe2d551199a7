package dev.croft.compiler.emit.js;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Constraint;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.StaticEntity;
import dev.croft.compiler.model.Type;

/** The JSON schemas of an application's values. */
final class ApiSchemas {
  private final ObjectNode schemas = JsonNodeFactory.instance.objectNode();

  ApiSchemas(Application application) {
    application.staticEntities().forEach(this::staticEntity);
    application.entities().forEach(this::entity);
    application.structures().forEach(this::structure);
    application.queries().forEach(this::row);
    refusal();
  }

  ObjectNode all() {
    return schemas;
  }

  static ObjectNode reference(String name) {
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  private ObjectNode object(String name, String description) {
    ObjectNode schema = schemas.putObject(name).put("type", "object");
    if (!description.isBlank()) {
      schema.put("description", description);
    }
    return schema;
  }

  private void staticEntity(StaticEntity entity) {
    ArrayNode names = schemas.putObject(entity.name()).put("type", "string").putArray("enum");
    entity.rows().forEach(row -> names.add(row.name()));
  }

  /** As it is answered, and as it is sent: an id is given, never taken. */
  private void entity(Entity entity) {
    ObjectNode answered = object(entity.name(), entity.description());
    ObjectNode properties = answered.putObject("properties");
    properties.putObject("id").put("type", "integer").put("format", "int64");
    ObjectNode sent = object(entity.name() + ".Input", entity.description());
    ObjectNode inputs = sent.put("additionalProperties", false).putObject("properties");
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (Attribute attribute : entity.attributes()) {
      properties.set(attribute.name(), attribute(attribute));
      inputs.set(attribute.name(), attribute(attribute));
      boolean many = attribute.type() instanceof Type.Many;
      if (!attribute.optional() && !many && attribute.defaultValue().isEmpty()) {
        required.add(attribute.name());
      }
    }
    if (!required.isEmpty()) {
      sent.set("required", required);
    }
  }

  private void structure(Application.Structure structure) {
    ObjectNode schema = object(structure.name(), structure.description());
    ObjectNode properties = schema.putObject("properties");
    structure.attributes().forEach(each -> properties.set(each.name(), attribute(each)));
  }

  private void row(Query query) {
    ObjectNode properties = object(query.name() + ".Row", "").putObject("properties");
    query
        .select()
        .forEach(
            each -> properties.set(each.name(), of(each.value().type(), each.value().optional())));
  }

  private void refusal() {
    ObjectNode schema = object("Refusal", "Why a request was not done, and what to do.");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("error").put("type", "string");
    properties.putObject("hint").put("type", "string");
    properties.putObject("code").put("type", "string").put("description", "An error of the model.");
    ObjectNode problem = properties.putObject("problems").put("type", "array").putObject("items");
    ObjectNode members = problem.put("type", "object").putObject("properties");
    members.putObject("attribute").put("type", "string");
    members.putObject("message").put("type", "string");
    schema.putArray("required").add("error");
  }

  private ObjectNode attribute(Attribute attribute) {
    ObjectNode schema = of(attribute.type(), attribute.optional());
    if (!attribute.description().isBlank()) {
      schema.put("description", attribute.description());
    }
    attribute.constraints().forEach(constraint -> constraint(attribute, constraint, schema));
    return schema;
  }

  private static void constraint(Attribute attribute, Constraint constraint, ObjectNode schema) {
    boolean bytes =
        attribute.type() instanceof Type.Image || attribute.type() instanceof Type.Binary;
    switch (constraint) {
      case Constraint.AtLeast least -> {
        if (!bytes) {
          schema.put("minLength", least.length());
        }
      }
      case Constraint.AtMost most -> {
        if (!bytes) {
          schema.put("maxLength", most.length());
        }
      }
      case Constraint.Matches matches -> schema.put("pattern", "^(?:" + matches.pattern() + ")$");
      case Constraint.Range range -> {
        range.from().ifPresent(from -> schema.put("minimum", from));
        range.to().ifPresent(to -> schema.put("maximum", to));
      }
    }
  }

  ObjectNode of(Type type, boolean optional) {
    ObjectNode schema = plain(type);
    if (!optional) {
      return schema;
    }
    if (schema.has("type")) {
      String only = schema.get("type").asText();
      schema.putArray("type").add(only).add("null");
      return schema;
    }
    ObjectNode either = JsonNodeFactory.instance.objectNode();
    either.putArray("anyOf").add(schema).addObject().put("type", "null");
    return either;
  }

  private ObjectNode plain(Type type) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    return switch (type) {
      case Type.Text text -> {
        schema.put("type", "string");
        yield text.maximum() > 0 ? schema.put("maxLength", text.maximum()) : schema;
      }
      case Type.Email email ->
          schema.put("type", "string").put("format", "email").put("maxLength", 250);
      case Type.Phone phone ->
          schema.put("type", "string").put("format", "phone").put("maxLength", 30);
      case Type.Whole whole -> schema.put("type", "integer").put("format", "int32");
      case Type.LongWhole whole -> schema.put("type", "integer").put("format", "int64");
      case Type.Decimal decimal -> schema.put("type", "number");
      case Type.Currency currency -> schema.put("type", "number");
      case Type.Bool bool -> schema.put("type", "boolean");
      case Type.Date date -> schema.put("type", "string").put("format", "date");
      case Type.Time time -> schema.put("type", "string").put("format", "time");
      case Type.DateTime dateTime -> schema.put("type", "string").put("format", "date-time");
      case Type.Duration duration -> schema.put("type", "string").put("format", "duration");
      case Type.Uuid uuid -> schema.put("type", "string").put("format", "uuid");
      case Type.Image image ->
          schema
              .put("type", "string")
              .put("contentEncoding", "base64")
              .put("contentMediaType", "image/*");
      case Type.Binary binary -> schema.put("type", "string").put("contentEncoding", "base64");
      case Type.Reference reference ->
          schema
              .put("type", "integer")
              .put("format", "int64")
              .put("description", "An id of " + reference.entity())
              .put("x-croft-entity", reference.entity());
      case Type.StaticReference reference -> reference(reference.entity());
      case Type.Many many -> list(new Type.Reference(many.entity()));
      case Type.ListOf list -> list(list.element());
      case Type.StructureOf structure -> reference(structure.structure());
      case Type.RowOf row -> reference(row.query() + ".Row");
      case Type.Nothing nothing -> schema.put("type", "null");
    };
  }

  private ObjectNode list(Type element) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
    schema.set("items", plain(element));
    return schema;
  }

  /** What an action answers: a record for its reference, anything plain under {@code result}. */
  ObjectNode answer(Type type) {
    return switch (type) {
      case Type.Reference reference -> reference(reference.entity());
      case Type.ListOf list -> {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
        schema.set(
            "items",
            list.element() instanceof Type.Reference reference
                ? reference(reference.entity())
                : plain(list.element()));
        yield schema;
      }
      case Type.StructureOf structure -> plain(structure);
      case Type.RowOf row -> plain(row);
      default -> {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.putObject("properties").set("result", plain(type));
        yield schema;
      }
    };
  }
}
