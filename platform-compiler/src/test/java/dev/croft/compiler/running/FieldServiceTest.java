package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.compiler.BuildResult;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.source.Sources;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The larger sample, from its text to its screens over HTTP. */
class FieldServiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static RunningApplication application;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    BuildResult built = Compiler.build(Sources.ofFolder(Path.of("../samples/fieldservice")));
    String context = built.bundle().orElseThrow().manifest().context();
    Set<String> all =
        built.bundle().orElseThrow().manifest().roles().stream()
            .map(role -> context + "/" + role.name())
            .collect(Collectors.toSet());
    application =
        RunningApplication.start(built.bundle().orElseThrow(), folder, Map.of("ada", all));
  }

  @AfterAll
  static void stop() throws Exception {
    application.close();
  }

  private static JsonNode get(String path) throws Exception {
    HttpResponse<String> answer = application.call("ada", "GET", path, null);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  @Test
  void everyScreenThatOpensByItselfShouldAnswer() throws Exception {
    int opened = 0;
    for (JsonNode screen : get("/_session").get("screens")) {
      String path = "/_screen/" + screen.asText();
      HttpResponse<String> answer = application.call("ada", "GET", path, null);
      if (answer.statusCode() == 400) {
        assertThat(answer.body()).contains("is required");
        continue;
      }
      assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
      opened++;
      JsonNode parts = JSON.readTree(answer.body()).get("parts");
      for (Map.Entry<String, JsonNode> part : parts.properties()) {
        if (part.getValue().has("rows")) {
          String csv = path + "/" + part.getKey() + ".csv";
          HttpResponse<String> sheet = application.call("ada", "GET", csv, null);
          assertThat(sheet.statusCode()).as(csv + ": " + sheet.body()).isEqualTo(200);
        }
      }
    }
    assertThat(opened).isGreaterThan(10);
  }

  @Test
  void aSearchShouldBeMeantWhereAnAttributeHasItsName() throws Exception {
    String supplier = made("Supplier", "{\"name\":\"Parts\"}");
    made("Purchase", "{\"supplier\":" + supplier + "}");
    made("Purchase", "{\"supplier\":" + supplier + ",\"state\":\"Ordered\"}");
    assertThat(get("/_screen/Purchases").findValue("rows")).hasSize(2);
    assertThat(get("/_screen/Purchases?state=Ordered").findValue("rows")).hasSize(1);
    assertThat(get("/_screen/Purchases?state=Received").findValue("rows")).isEmpty();
  }

  private static String made(String entity, String body) throws Exception {
    HttpResponse<String> answer = application.call("ada", "POST", "/rest/" + entity, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body()).get("id").asText();
  }
}
