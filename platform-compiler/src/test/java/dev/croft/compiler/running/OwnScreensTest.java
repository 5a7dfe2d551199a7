package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.compiler.SampleBundle;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Screens of an author over HTTP: what their parts show. */
class OwnScreensTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GIF = "R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==";
  private static RunningApplication application;
  private static long ada;
  private static long bob;
  private static long saw;
  private static long order;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    application =
        RunningApplication.start(
            SampleBundle.screens(),
            folder,
            Map.of(
                "ada", Set.of("orders/Clerk"),
                "max", Set.of("orders/Manager"),
                "eve", Set.of()));
    ada = made("Customer", "{\"name\":\"Ada\"}");
    bob = made("Customer", "{\"name\":\"Bob\"}");
    saw = made("Product", "{\"name\":\"Saw\",\"price\":2,\"picture\":\"" + GIF + "\"}");
    made("Product", "{\"name\":\"=Axe\",\"price\":3}");
    order = placed(bob, 3);
    placed(ada, 1);
  }

  @AfterAll
  static void stop() throws Exception {
    application.close();
  }

  private static JsonNode call(String user, int status, String method, String path, String body)
      throws Exception {
    HttpResponse<String> answer = application.call(user, method, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private static JsonNode get(String path) throws Exception {
    return call("ada", 200, "GET", path, null);
  }

  private static long made(String entity, String body) throws Exception {
    return call("ada", 201, "POST", "/rest/" + entity, body).get("id").asLong();
  }

  private static long placed(long customer, int quantity) throws Exception {
    JsonNode answer =
        call(
            "ada",
            200,
            "POST",
            "/_screen/NewOrder/1",
            "{\"customer\":%d,\"lines\":[{\"product\":%d,\"quantity\":%d}]}"
                .formatted(customer, saw, quantity));
    String open = answer.get("open").asText();
    assertThat(open).matches("/orders/\\d+");
    return Long.parseLong(open.substring("/orders/".length()));
  }

  @Test
  void aTableShouldShowRowsOfItsQueryWithLinksAndWhatIsBehindThem() throws Exception {
    JsonNode screen = get("/_screen/Orders?text=bo");
    assertThat(screen.get("title").asText()).isEqualTo("Orders");
    assertThat(screen.at("/parts/3/text").asText()).isEqualTo("Orders with bo");
    JsonNode table = screen.at("/parts/4");
    assertThat(table.get("total").asLong()).isEqualTo(1);
    assertThat(table.at("/rows/0/cells/1").asText()).isEqualTo("Bob");
    assertThat(table.at("/rows/0/cells/2").decimalValue()).isEqualByComparingTo("6");
    assertThat(table.at("/rows/0/opens/0").asText()).isEqualTo("/orders/" + order);
    assertThat(table.at("/rows/0/opens/1").isNull()).isTrue();
    assertThat(table.at("/rows/0/buttons/6/open").asText()).isEqualTo("/orders/" + order);
    assertThat(screen.at("/parts/11/text").asText()).isEqualTo("Choose a customer.");
    assertThat(screen.at("/parts/8/then").asBoolean()).isFalse();
    assertThat(screen.at("/parts/9").isMissingNode()).isTrue();
    assertThat(screen.at("/parts/13/open").asText()).isEqualTo("/orders/new");
    assertThat(screen.at("/parts/12/points/0/0").asText()).isEqualTo("Saw");
    assertThat(screen.at("/parts/12/more").asBoolean()).isFalse();
  }

  @Test
  void aChosenRowShouldOpenWhatHangsOnIt() throws Exception {
    JsonNode screen = get("/_screen/Orders?customer=" + bob);
    assertThat(screen.at("/parts/7/rows").findValuesAsText("selects"))
        .contains(Long.toString(bob), Long.toString(ada));
    assertThat(screen.at("/parts/7/rows/1/selected").asBoolean()).isTrue();
    assertThat(screen.at("/parts/7/rows/0/selected").asBoolean()).isFalse();
    assertThat(screen.at("/parts/9/values/0").asText()).isEqualTo("Bob");
    assertThat(screen.at("/parts/10/rows/0/cells/1").asLong()).isEqualTo(bob);
    assertThat(screen.at("/labels/Customer/" + bob).asText()).isEqualTo("Bob");
    assertThat(screen.at("/parts/2/value").decimalValue()).isEqualByComparingTo("6");
    assertThat(get("/_screen/Orders?customer=4711").at("/parts/8/then").asBoolean()).isFalse();
  }

  @Test
  void onlyThePartThatIsAskedForShouldBeComputed() throws Exception {
    JsonNode parts = get("/_screen/Orders?_part=4&_sort.4=2,desc&_size.4=1&_page.4=1").get("parts");
    assertThat(parts).hasSize(1);
    assertThat(parts.at("/4/rows")).hasSize(1);
    assertThat(parts.at("/4/rows/0/cells/1").asText()).isEqualTo("Ada");
    assertThat(parts.at("/4/total").asLong()).isEqualTo(2);
    assertThat(parts.at("/4/sort").asText()).isEqualTo("2,desc");
    assertThat(get("/_screen/OrderDetail?order=" + order + "&_part=1").get("parts")).hasSize(3);
    call("ada", 400, "GET", "/_screen/Orders?_sort.4=7", null);
    call("ada", 400, "GET", "/_screen/Orders?_sort.4=name;drop", null);
  }

  @Test
  void aRecordThatIsNotThereShouldBeToldInWords() throws Exception {
    assertThat(
            call("ada", 404, "GET", "/_screen/OrderDetail?order=4711", null).get("error").asText())
        .isEqualTo("There is no Order with the id 4711");
    call("ada", 400, "GET", "/_screen/OrderDetail", null);
  }

  @Test
  void aFormShouldHoldTheRecordAndABlockItsOwnValues() throws Exception {
    JsonNode screen = get("/_screen/OrderDetail?order=" + order);
    assertThat(screen.get("title").asText()).startsWith("Order A");
    assertThat(screen.at("/parts/2/values/customer").asLong()).isEqualTo(bob);
    assertThat(screen.at("/parts/2/values/status").asText()).isEqualTo("Open");
    assertThat(screen.at("/parts/2/tag").asText()).isEqualTo("\"0\"");
    assertThat(screen.at("/parts/7/values/0").asLong()).isEqualTo(bob);
    assertThat(screen.at("/labels/Product/" + saw).asText()).isEqualTo("Saw");
    assertThat(screen.at("/parts/5/values/quantity").isNull()).isTrue();
  }

  @Test
  void aReferenceShouldBeInItsPlaceByItsName() throws Exception {
    long axe = made("Product", "{\"name\":\"Axe\",\"price\":1}");
    call(
        "ada",
        200,
        "POST",
        "/_screen/OrderDetail/5?order=" + order,
        "{\"product\":%d,\"quantity\":1,\"price\":0}".formatted(axe));
    String path = "/_screen/OrderDetail?order=" + order + "&_part=4&_sort.4=0";
    assertThat(get(path).at("/parts/4/rows/0/cells/0").asLong()).isEqualTo(axe);
    assertThat(get(path + ",desc").at("/parts/4/rows/0/cells/0").asLong()).isEqualTo(saw);
  }

  @Test
  void aSpreadsheetShouldHoldAllRowsWithNamesAndNoFormula() throws Exception {
    HttpResponse<String> csv =
        application.call("ada", "GET", "/_screen/Pictures/1.csv?_sort.1=0", null);
    assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(csv.body()).startsWith("\ufeffName,Picture\r\n'=Axe,\r\n").contains("Saw,43\r\n");
    assertThat(
            application
                .call("ada", "GET", "/_screen/OrderDetail/4.csv?order=" + order, null)
                .body())
        .contains("Saw,3\r\n");
  }

  @Test
  void aPictureShouldBeShownByItsAddressToWhoeverMaySeeTheScreen() throws Exception {
    JsonNode rows =
        call(null, 200, "GET", "/_screen/Pictures?_sort.1=0,desc", null).at("/parts/1/rows");
    assertThat(rows.at("/0/cells/1").asInt()).isEqualTo(43);
    assertThat(rows.at("/0/files/1").asText()).isEqualTo("/_bytes/Product/" + saw + "/picture");
    HttpResponse<String> picture =
        application.call(null, "GET", rows.at("/0/files/1").asText(), null);
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/gif");
    assertThat(
            application.call("ada", "GET", "/_bytes/Product/" + saw + "/name", null).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aScreenShouldBeOpenOnlyToItsRoles() throws Exception {
    call(null, 401, "GET", "/_screen/Orders", null);
    call("eve", 403, "GET", "/_screen/Orders", null);
    call("max", 403, "POST", "/_screen/NewOrder/1", "{}");
    assertThat(call("max", 200, "GET", "/_session", null).get("screens").toString())
        .isEqualTo("[\"OrderDetail\",\"Orders\",\"Pictures\"]");
    assertThat(call("ada", 200, "GET", "/_choices/Product?q=saw", null)).hasSize(1);
    call("eve", 403, "GET", "/_choices/Product", null);
  }

  @Test
  void anAddressShouldLeadToItsPage() throws Exception {
    for (String path : new String[] {"/", "/orders/new", "/orders/5", "/pictures"}) {
      HttpResponse<String> page = application.call("ada", "GET", path, null);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
      String folder = page.headers().firstValue("Croft-Pages").orElseThrow();
      assertThat(page.body()).contains("/_croft/" + folder + "/");
    }
    assertThat(application.call("eve", "GET", "/orders/5", null).statusCode()).isEqualTo(403);
    assertThat(application.call("eve", "GET", "/", null).statusCode()).isEqualTo(200);
    HttpResponse<String> stranger = application.call(null, "GET", "/orders/5?x=1", null);
    assertThat(stranger.headers().firstValue("Location").orElseThrow())
        .isEqualTo("/orders/sign-in?to=/orders/5%3Fx%3D1");
    assertThat(application.call(null, "GET", "/pictures", null).statusCode()).isEqualTo(200);
  }
}
