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

class ActionsAndQueriesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static RunningApplication application;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    application =
        RunningApplication.start(
            SampleBundle.orders(),
            folder,
            Map.of("ada", Set.of("orders/Clerk"), "bob", Set.of("other/Clerk")));
  }

  @AfterAll
  static void stop() throws Exception {
    application.close();
  }

  private static JsonNode call(int status, String method, String path, String body)
      throws Exception {
    HttpResponse<String> answer = application.call("ada", method, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private static long made(String entity, String body) throws Exception {
    return call(201, "POST", "/rest/" + entity, body).get("id").asLong();
  }

  @Test
  void anActionShouldWriteAllThatItSaysAndAQueryShouldFindIt() throws Exception {
    long ada = made("Customer", "{\"name\":\"Ada\"}");
    long saw = made("Product", "{\"name\":\"Saw\",\"price\":9.50}");
    JsonNode order =
        call(
            200,
            "POST",
            "/api/v1/orders",
            "{\"customer\":%d,\"lines\":[{\"product\":{\"id\":%d},\"quantity\":3}]}"
                .formatted(ada, saw));
    assertThat(order.get("number").asText()).startsWith("A");
    assertThat(order.get("status").asText()).isEqualTo("Open");

    JsonNode open = call(200, "GET", "/api/v1/orders?text=AD", null);
    assertThat(open).hasSize(1);
    assertThat(open.get(0).get("total").decimalValue()).isEqualByComparingTo("28.5");
    assertThat(open.get(0).get("customer").asText()).isEqualTo("Ada");
    assertThat(call(200, "GET", "/api/v1/orders?text=zzz", null)).isEmpty();
    assertThat(call(200, "GET", "/api/v1/owed?customer=" + ada, null).get("total").decimalValue())
        .isEqualByComparingTo("28.5");
    JsonNode sales = call(200, "GET", "/api/v1/sales", null);
    assertThat(sales.get(0).get("product").asText()).isEqualTo("Saw");
    assertThat(sales.get(0).get("sold").asLong()).isEqualTo(3);
    assertThat(
            call(200, "GET", "/api/v1/orders/" + order.get("id") + "/total", null)
                .get("result")
                .decimalValue())
        .isEqualByComparingTo("28.5");
    assertThat(call(200, "GET", "/api/v1/orders/" + order.get("id"), null)).isEqualTo(order);
    assertThat(
            application.count(
                "select count(*) from app_orders.croft_audit where message like 'Order A% placed' and user_name = 'ada'"))
        .isPositive();
  }

  @Test
  void aFailureShouldTakeBackEverything() throws Exception {
    long eve = made("Customer", "{\"name\":\"Eve\"}");
    long car = made("Product", "{\"name\":\"Car\",\"price\":99.99}");
    long orders = application.count("select count(*) from app_orders.order");
    long audits = application.count("select count(*) from app_orders.croft_audit");
    JsonNode refused =
        call(
            422,
            "POST",
            "/api/v1/orders",
            "{\"customer\":%d,\"lines\":[{\"product\":%d,\"quantity\":2}]}".formatted(eve, car));
    assertThat(refused.get("error").asText()).isEqualTo("Eve owes too much");
    assertThat(refused.get("code").asText()).isEqualTo("CreditExceeded");
    assertThat(application.count("select count(*) from app_orders.order")).isEqualTo(orders);
    assertThat(application.count("select count(*) from app_orders.croft_audit")).isEqualTo(audits);
  }

  @Test
  void whatDoesNotFitAParameterShouldBeRefusedByName() throws Exception {
    assertThat(
            call(400, "POST", "/api/v1/orders", "{\"customer\":\"x\",\"lines\":[{\"product\":1}]}")
                .get("problems")
                .findValuesAsText("attribute"))
        .containsExactly("customer", "lines[0].quantity");
    assertThat(
            call(422, "POST", "/api/v1/orders", "{\"customer\":99999,\"lines\":[]}")
                .get("error")
                .asText())
        .contains("Customer");
    assertThat(call(400, "GET", "/api/v1/owed", null).get("error").asText())
        .isEqualTo("customer is required");
    assertThat(call(400, "GET", "/api/v1/orders?txt=1", null).get("error").asText())
        .contains("txt");
  }

  @Test
  void anOperationShouldBeOpenOnlyToItsRoles() throws Exception {
    assertThat(application.call(null, "GET", "/api/v1/orders", null).statusCode()).isEqualTo(401);
    assertThat(application.call("bob", "GET", "/api/v1/orders", null).statusCode()).isEqualTo(403);
    assertThat(application.call("bob", "GET", "/rest/Line", null).statusCode()).isEqualTo(404);
  }
}
