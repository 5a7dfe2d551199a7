package dev.croft.it.imported;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.it.environment.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An application of which nothing is known but its OpenAPI document. */
public final class DescribedApplication {
  private static final int DEEPEST = 6;

  private final Caller caller;
  private final JsonNode document;
  private final ExampleValue examples = new ExampleValue();

  public DescribedApplication(Caller caller) {
    this.caller = caller;
    Caller.Answer answer = caller.get("/rest/openapi.json");
    assertThat(answer.status()).isEqualTo(200);
    this.document = answer.body();
  }

  /** Every entity that can be created. */
  List<String> entities() {
    return document.get("paths").properties().stream()
        .filter(path -> path.getKey().matches("/rest/\\w+") && path.getValue().has("post"))
        .map(path -> path.getKey().substring("/rest/".length()))
        .toList();
  }

  /** Makes a record, reads, changes, lists and deletes it. */
  void livesThrough(String entity) {
    JsonNode schema = input(entity);
    Map<String, Object> body = body(entity, 0);
    long id = created(entity, body);
    String path = "/rest/" + entity + "/" + id;
    JsonNode read = expect(200, caller.get(path));
    body.forEach((name, value) -> assertThat(read.has(name)).as(entity + "." + name).isTrue());

    Optional<String> text = plainText(schema);
    Map<String, Object> changed = new LinkedHashMap<>(body);
    text.ifPresent(name -> changed.put(name, examples.of(property(schema, name), true)));
    JsonNode put = expect(200, caller.put(path, changed));
    text.ifPresent(name -> assertThat(put.get(name).asText()).isEqualTo(changed.get(name)));

    Map<String, Object> back = new LinkedHashMap<>();
    text.ifPresent(name -> back.put(name, body.get(name)));
    JsonNode patched = expect(200, caller.patch(path, back));
    text.ifPresent(name -> assertThat(patched.get(name).asText()).isEqualTo(body.get(name)));

    JsonNode list = expect(200, caller.get("/rest/" + entity + "?size=5&sort=id,desc"));
    assertThat(list.get(0).get("id").asLong()).as("the newest of " + entity).isEqualTo(id);
    assertThat(caller.delete(path).status()).isIn(200, 204);
    assertThat(caller.get(path).status()).isEqualTo(404);
  }

  /** Makes a record that refers to one of everything it can refer to; answers its key. */
  public long makes(String entity) {
    Map<String, Object> body = body(entity, 0);
    for (Map.Entry<String, JsonNode> each : input(entity).get("properties").properties()) {
      String target = target(each.getValue());
      if (!target.isEmpty() && !body.containsKey(each.getKey())) {
        body.put(each.getKey(), created(target, body(target, 1)));
      }
    }
    return created(entity, body);
  }

  private String target(JsonNode property) {
    return property
        .path("x-croft-entity")
        .asText(resolved(property).path("x-croft-entity").asText());
  }

  private long created(String entity, Map<String, Object> body) {
    return expect(201, caller.post("/rest/" + entity, body)).get("id").asLong();
  }

  /** What the entity needs; the records that it must refer to are made first. */
  private Map<String, Object> body(String entity, int depth) {
    assertThat(depth).as("references from " + entity).isLessThan(DEEPEST);
    JsonNode schema = input(entity);
    Map<String, Object> body = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : schema.get("properties").properties()) {
      String name = each.getKey();
      JsonNode property = resolved(each.getValue());
      String target = target(each.getValue());
      if (target.isEmpty()) {
        body.put(name, examples.of(property, false));
      } else if (isRequired(schema, name)) {
        body.put(name, created(target, body(target, depth + 1)));
      }
    }
    return body;
  }

  private static boolean isRequired(JsonNode schema, String name) {
    return StreamSupport.stream(schema.path("required").spliterator(), false)
        .anyMatch(required -> required.asText().equals(name));
  }

  private Optional<String> plainText(JsonNode schema) {
    return names(schema)
        .filter(name -> ExampleValue.isPlainText(property(schema, name)))
        .findFirst();
  }

  private static Stream<String> names(JsonNode schema) {
    return schema.get("properties").properties().stream().map(Map.Entry::getKey);
  }

  private JsonNode property(JsonNode schema, String name) {
    return resolved(schema.get("properties").get(name));
  }

  private JsonNode input(String entity) {
    return resolved(
        document.at(
            "/paths/~1rest~1" + entity + "/post/requestBody/content/application~1json/schema"));
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode found = schema.has("anyOf") ? schema.get("anyOf").get(0) : schema;
    return found.has("$ref")
        ? resolved(document.at(found.get("$ref").asText().substring(1)))
        : found;
  }

  private static JsonNode expect(int status, Caller.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    return answer.body();
  }
}
