package dev.croft.web.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.web.api.Operations;
import dev.croft.web.api.Operations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  @Test
  void theDescriptionShouldNameEveryOperationAndNoOther() throws Exception {
    Set<String> described = new TreeSet<>();
    document()
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> described.add(method + " " + path.getKey())));

    assertThat(described)
        .isEqualTo(new TreeSet<>(Operations.offered().stream().map(Operation::name).toList()));
  }

  @Test
  void theDescriptionShouldNameTheParametersOfEveryOperation() throws Exception {
    JsonNode paths = document().get("paths");
    for (Operation offer : Operations.offered()) {
      Set<String> described = new TreeSet<>();
      paths
          .get(offer.path())
          .get(offer.verb())
          .path("parameters")
          .forEach(
              parameter -> {
                if (parameter.get("in").asText().equals("query")) {
                  described.add(parameter.get("name").asText());
                }
              });
      assertThat(described).as(offer.name()).isEqualTo(offer.queryParameters());
    }
  }

  @Test
  void everyReferenceShouldLeadToASchema() throws Exception {
    JsonNode document = document();
    List<String> references = document.findValuesAsText("$ref");
    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isObject()).as(reference).isTrue());
  }

  private static JsonNode document() throws IOException {
    try (InputStream in = OpenApiTest.class.getResourceAsStream(OpenApiResource.DOCUMENT)) {
      return new ObjectMapper().readTree(in);
    }
  }
}
