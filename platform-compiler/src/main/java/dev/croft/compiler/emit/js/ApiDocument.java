package dev.croft.compiler.emit.js;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The description of an application's REST face in OpenAPI 3.1. */
public final class ApiDocument {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Application application;
  private final ApiSchemas schemas;
  private final ObjectNode paths = JsonNodeFactory.instance.objectNode();

  private ApiDocument(Application application) {
    this.application = application;
    this.schemas = new ApiSchemas(application);
  }

  public static String of(Application application) {
    try {
      return JSON.writeValueAsString(new ApiDocument(application).document()).replace("\r\n", "\n")
          + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The API document cannot be written", e);
    }
  }

  private ObjectNode document() {
    for (Application.RestOf rest : application.restOf()) {
      entity(application.entity(rest.entity()).orElseThrow(), rest.access());
    }
    application
        .restApis()
        .forEach(api -> api.operations().forEach(operation -> operation(api, operation)));
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", application.title())
        .put("description", application.description())
        .put("version", "1");
    document.putArray("servers").addObject().put("url", "/" + application.context());
    document.set("paths", paths);
    ObjectNode components = document.putObject("components");
    components.set("schemas", schemas.all());
    components
        .putObject("securitySchemes")
        .putObject("bearer")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT");
    return document;
  }

  private ObjectNode path(String path) {
    return paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
  }

  private void entity(Entity entity, Access access) {
    String all = "/rest/" + entity.name();
    ObjectNode list = operation(all, "get", "List " + Labels.plural(entity.name()), entity, access);
    listParameters(list);
    query(list, "_bytes", "size: how many bytes an image or a file has in place of them");
    entity.attributes().stream()
        .filter(ApiDocument::filterable)
        .forEach(
            attribute ->
                query(
                    list,
                    attribute.name(),
                    "Only records with this value; also "
                        + attribute.name()
                        + ".in, .contains, .from, .to"));
    array(list, entity.name());
    ObjectNode create = operation(all, "post", "Create a " + entity.name(), entity, access);
    body(create, ApiSchemas.reference(entity.name() + ".Input"));
    answer(create, "201", ApiSchemas.reference(entity.name()));
    one(all + "/{id}", entity, access, "get", "Read a ");
    one(all + "/{id}", entity, access, "put", "Replace a ");
    one(all + "/{id}", entity, access, "patch", "Change the given attributes of a ");
    one(all + "/{id}", entity, access, "delete", "Delete a ");
    ObjectNode export =
        operation(all + ".csv", "get", "Export " + Labels.plural(entity.name()), entity, access);
    query(export, "sort", "As of the list; so are all filters");
    query(export, "q", "Text that any attribute of text contains");
    file(export, "Every record that fits, with names in place of ids", "text/csv");
    entity.attributes().stream()
        .filter(attribute -> !filterable(attribute))
        .forEach(attribute -> bytes(all + "/{id}/" + attribute.name(), entity, access));
  }

  private void bytes(String path, Entity entity, Access access) {
    ObjectNode operation = operation(path, "get", "Read the bytes", entity, access);
    parameter(operation, "id", "path", new Type.LongWhole(), true);
    file(operation, "The bytes; of a picture with its type", "*/*");
  }

  private static void file(ObjectNode operation, String words, String type) {
    described(operation, "200", words).putObject("content").putObject(type);
  }

  private static boolean filterable(Attribute attribute) {
    return !(attribute.type() instanceof Type.Image || attribute.type() instanceof Type.Binary);
  }

  private void one(String path, Entity entity, Access access, String method, String words) {
    ObjectNode operation = operation(path, method, words + entity.name(), entity, access);
    for (String name : names(path)) {
      parameter(operation, name, "path", new Type.LongWhole(), true);
    }
    switch (method) {
      case "put" -> body(operation, ApiSchemas.reference(entity.name() + ".Input"));
      case "patch" -> {
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        part.set("properties", schemas.all().get(entity.name() + ".Input").get("properties"));
        body(operation, part.put("type", "object"));
      }
      default -> {
        // Reading and deleting need no body.
      }
    }
    if (method.equals("delete")) {
      described(operation, "204", "Deleted");
    } else {
      answer(operation, "200", ApiSchemas.reference(entity.name()));
    }
  }

  private ObjectNode operation(
      String path, String method, String summary, Entity entity, Access access) {
    ObjectNode operation = path(path).putObject(method).put("summary", summary);
    operation.putArray("tags").add(entity.name());
    return secured(operation, access);
  }

  private static ObjectNode secured(ObjectNode operation, Access access) {
    if (!(access instanceof Access.Everyone)) {
      operation.putArray("security").addObject().putArray("bearer");
    }
    operation.putObject("responses");
    described(operation, "default", "Refused");
    content(
        (ObjectNode) operation.get("responses").get("default"), ApiSchemas.reference("Refusal"));
    return operation;
  }

  private void operation(Application.RestApi api, Application.Operation operation) {
    String path = api.path() + operation.path();
    String method = operation.method().toLowerCase(Locale.ROOT);
    switch (operation.target()) {
      case Application.Target.OfQuery target ->
          query(path, method, api.access(), application.query(target.query()).orElseThrow());
      case Application.Target.OfAction target ->
          action(path, method, api.access(), application.action(target.action()).orElseThrow());
      case Application.Target.OfEntity target -> {
        Entity entity = application.entity(target.entity()).orElseThrow();
        if (path.contains("{")) {
          one(path, entity, api.access(), method, Labels.of(method) + " a ");
        } else {
          many(path, entity, api.access(), method);
        }
      }
    }
  }

  private void many(String path, Entity entity, Access access, String method) {
    ObjectNode operation =
        operation(path, method, Labels.of(method) + " " + entity.name(), entity, access);
    if (method.equals("post")) {
      body(operation, ApiSchemas.reference(entity.name() + ".Input"));
      answer(operation, "201", ApiSchemas.reference(entity.name()));
    } else {
      listParameters(operation);
      array(operation, entity.name());
    }
  }

  private void query(String path, String method, Access access, Query query) {
    ObjectNode operation = named(path, method, access, query.name(), query.description());
    parameters(operation, path, query.parameters());
    if (query.one()) {
      answer(operation, "200", ApiSchemas.reference(query.name() + ".Row"));
    } else {
      query(operation, "page", "From 0");
      query(operation, "size", "1 to 1000");
      array(operation, query.name() + ".Row");
    }
  }

  private void action(String path, String method, Access access, Action action) {
    ObjectNode operation = named(path, method, access, action.name(), action.description());
    if (Set.of("get", "delete").contains(method)) {
      parameters(operation, path, action.parameters());
    } else {
      actionBody(operation, path, action);
    }
    if (action.returns() instanceof Type.Nothing) {
      described(operation, "204", "Done");
    } else {
      answer(operation, "200", schemas.answer(action.returns()));
    }
  }

  private void actionBody(ObjectNode operation, String path, Action action) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "object");
    ObjectNode properties = body.put("additionalProperties", false).putObject("properties");
    List<String> inPath = names(path);
    for (Parameter parameter : action.parameters()) {
      if (inPath.contains(parameter.name())) {
        parameter(operation, parameter.name(), "path", parameter.type(), true);
      } else {
        properties.set(parameter.name(), schemas.of(parameter.type(), parameter.optional()));
      }
    }
    if (!properties.isEmpty()) {
      body(operation, body);
    }
  }

  private ObjectNode named(
      String path, String method, Access access, String name, String description) {
    ObjectNode operation = path(path).putObject(method).put("summary", Labels.of(name));
    if (!description.isBlank()) {
      operation.put("description", description);
    }
    return secured(operation, access);
  }

  private void parameters(ObjectNode operation, String path, List<Parameter> parameters) {
    List<String> inPath = names(path);
    for (Parameter parameter : parameters) {
      boolean part = inPath.contains(parameter.name());
      boolean required = part || (!parameter.optional() && parameter.defaultValue().isEmpty());
      parameter(operation, parameter.name(), part ? "path" : "query", parameter.type(), required);
    }
  }

  private static List<String> names(String path) {
    return List.of(path.split("/", -1)).stream()
        .filter(part -> part.startsWith("{"))
        .map(part -> part.substring(1, part.length() - 1))
        .toList();
  }

  private static void listParameters(ObjectNode operation) {
    query(operation, "page", "From 0");
    query(operation, "size", "1 to 1000, usually 20");
    query(operation, "sort", "An attribute, and desc behind a comma for the other direction");
    query(operation, "q", "Text that any attribute of text contains");
  }

  private static void query(ObjectNode operation, String name, String description) {
    operation
        .withArray("parameters")
        .addObject()
        .put("name", name)
        .put("in", "query")
        .put("description", description)
        .putObject("schema")
        .put("type", "string");
  }

  private void parameter(
      ObjectNode operation, String name, String in, Type type, boolean required) {
    operation
        .withArray("parameters")
        .addObject()
        .put("name", name)
        .put("in", in)
        .put("required", required)
        .set("schema", schemas.of(type, false));
  }

  private static void body(ObjectNode operation, ObjectNode schema) {
    content(operation.putObject("requestBody").put("required", true), schema);
  }

  private static void array(ObjectNode operation, String schema) {
    ObjectNode list = JsonNodeFactory.instance.objectNode().put("type", "array");
    list.set("items", ApiSchemas.reference(schema));
    answer(operation, "200", list);
    ObjectNode headers = ((ObjectNode) operation.get("responses").get("200")).putObject("headers");
    headers.putObject("X-Total-Count").putObject("schema").put("type", "integer");
    headers.putObject("Link").putObject("schema").put("type", "string");
  }

  private static void answer(ObjectNode operation, String status, ObjectNode schema) {
    content(described(operation, status, "Done"), schema);
  }

  private static ObjectNode described(ObjectNode operation, String status, String words) {
    return ((ObjectNode) operation.get("responses")).putObject(status).put("description", words);
  }

  private static void content(ObjectNode holder, ObjectNode schema) {
    holder.putObject("content").putObject("application/json").set("schema", schema);
  }
}
