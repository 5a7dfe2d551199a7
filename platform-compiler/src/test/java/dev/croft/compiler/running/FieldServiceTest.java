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
    long supplier = made("Supplier", "{\"name\":\"Parts\"}").get("id").asLong();
    made("Purchase", "{\"supplier\":" + supplier + "}");
    made("Purchase", "{\"supplier\":" + supplier + ",\"state\":\"Ordered\"}");
    assertThat(get("/_screen/Purchases").findValue("rows")).hasSize(2);
    assertThat(get("/_screen/Purchases?state=Ordered").findValue("rows")).hasSize(1);
    assertThat(get("/_screen/Purchases?state=Received").findValue("rows")).isEmpty();
  }

  private static JsonNode made(String entity, String body) throws Exception {
    HttpResponse<String> answer = application.call("ada", "POST", "/rest/" + entity, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private static JsonNode sent(String path, String body) throws Exception {
    HttpResponse<String> answer = application.call("ada", "POST", "/_screen/" + path, body);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  /** The part of a screen, or inside it, that has a member. */
  private static String partWith(JsonNode screen, String pointer) {
    return screen.get("parts").properties().stream()
        .filter(part -> !part.getValue().at(pointer).isMissingNode())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRepairShouldGoFromTheCallToTheReport() throws Exception {
    long customer = made("Customer", "{\"name\":\"Mill\"}").get("id").asLong();
    long model = made("Model", "{\"maker\":\"Acme\",\"name\":\"M1\"}").get("id").asLong();
    JsonNode customers = get("/_screen/CustomerDetail?customer=" + customer);
    assertThat(customers.get("title").asText()).isEqualTo("Mill");
    sent(
        "CustomerDetail/" + partWith(customers, "/values/street") + "?customer=" + customer,
        "{\"name\":\"Hall\",\"street\":\"Way 1\",\"postcode\":\"1\",\"city\":\"Ulm\"}");
    String site =
        get("/_screen/CustomerDetail?customer=" + customer)
            .findValue("rows")
            .at("/0/opens/0")
            .asText()
            .replace("/sites/", "");
    JsonNode machine =
        sent(
            "NewMachine/1?site=" + site,
            "{\"model\":%d,\"serial\":\"S1\",\"photo\":\"AAEC\"}".formatted(model));
    assertThat(machine.get("open").asText()).startsWith("/machines/");
    String id = machine.get("open").asText().replace("/machines/", "");
    JsonNode card = get("/_screen/MachineDetail?machine=" + id);
    assertThat(card.get("title").asText()).isEqualTo("M1 S1");
    assertThat(card.toString()).contains("[3,\"Acme\",\"M1\",null,\"S1\",\"Hall\"");
    String photo = "/_bytes/Machine/" + id + "/photo";
    assertThat(card.toString()).contains(photo);
    assertThat(application.call("ada", "GET", photo, null).statusCode()).isEqualTo(200);

    String form = partWith(card, "/files/photo");
    sent("MachineDetail/" + form + "?machine=" + id, "{\"serial\":\"S2\"}");
    assertThat(application.count("select octet_length(photo) from app_field_service.machine"))
        .as("a photo that nobody touched stays")
        .isEqualTo(3);

    String work =
        sent("NewWork/1", "{\"machine\":%s,\"problem\":\"=noise\"}".formatted(id))
            .get("open")
            .asText()
            .replace("/work/", "");
    String detail = "WorkDetail?work=" + work;
    long engineer = made("Engineer", "{\"name\":\"Eve\",\"user\":\"ada\"}").get("id").asLong();
    String plan = partWith(get("/_screen/" + detail), "/values/plannedFor");
    sent(
        detail.replace("?", "/" + plan + "?"),
        "{\"engineer\":%d,\"plannedFor\":\"2026-01-31\"}".formatted(engineer));
    JsonNode mine = get("/_screen/MyVisits");
    assertThat(mine.at("/parts/1/rows/0/cells/2").asText()).isEqualTo("Mill");
    String button = mine.at("/parts/1/rows/0/buttons").fieldNames().next();
    String seal = mine.at("/parts/1/rows/0/buttons/" + button + "/row").asText();
    sent("MyVisits/" + button, "{\"row\":\"" + seal + "\"}");
    assertThat(get("/_screen/MyVisits").at("/parts/1/rows/0/buttons")).isEmpty();
    assertThat(
            application
                .call("ada", "POST", "/_screen/MyVisits/" + button, "{\"row\":\"" + seal + "\"}")
                .statusCode())
        .isEqualTo(409);

    JsonNode dispatch = get("/_screen/Dispatch?text=mill&engineer=" + engineer);
    assertThat(dispatch.findValue("rows")).hasSize(1);
    assertThat(dispatch.at("/labels/Engineer/" + engineer).asText()).isEqualTo("Eve");
    String list = partWith(dispatch, "/rows");
    assertThat(
            application
                .call("ada", "GET", "/_screen/Dispatch/" + list + ".csv?_sort." + list + "=6", null)
                .body())
        .contains("Mill,Ulm,'=noise,Normal,Working,Eve,2026-01-31");
    assertThat(get("/_screen/Engineers?engineer=" + engineer).toString()).contains("\"Ulm\"");
    assertThat(get("/_screen/Overview").findValues("points").toString()).contains("[\"Eve\",1]");
  }
}
