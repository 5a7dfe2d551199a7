package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.compiler.SampleBundle;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Buttons and forms of screens: what they do, and what nobody does with them. */
class ScreenDeedsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static RunningApplication application;
  private static long ada;
  private static long saw;

  /** Signed in by a browser: the cookie of the session and its token. */
  private record Signed(Map<String, String> headers) {
    static Signed in(String user) throws Exception {
      HttpResponse<String> answer =
          application.call(
              null,
              "POST",
              "/_session",
              "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, user));
      assertThat(answer.statusCode()).isEqualTo(200);
      String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
      String token = JSON.readTree(answer.body()).get("csrf").asText();
      return new Signed(Map.of("Cookie", cookie, "Croft-Request", token));
    }

    HttpResponse<String> call(String method, String path, String body) throws Exception {
      return application.call(null, method, path, body, headers);
    }

    JsonNode row(long order) throws Exception {
      JsonNode rows =
          JSON.readTree(call("GET", "/_screen/Orders?_part=4", null).body()).at("/parts/4/rows");
      for (JsonNode row : rows) {
        if (row.at("/opens/0").asText().equals("/orders/" + order)) {
          return row;
        }
      }
      return JSON.nullNode();
    }

    String seal(long order) throws Exception {
      return row(order).at("/buttons/5/row").asText();
    }

    HttpResponse<String> ships(String seal) throws Exception {
      return call("POST", "/_screen/Orders/5", "{\"row\":\"" + seal + "\"}");
    }
  }

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
    saw = made("Product", "{\"name\":\"Saw\",\"price\":1}");
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

  private static long made(String entity, String body) throws Exception {
    return call("ada", 201, "POST", "/rest/" + entity, body).get("id").asLong();
  }

  private static long placed() throws Exception {
    String open =
        call(
                "ada",
                200,
                "POST",
                "/_screen/NewOrder/1",
                "{\"customer\":%d,\"lines\":[{\"product\":%d,\"quantity\":1}]}".formatted(ada, saw))
            .get("open")
            .asText();
    return Long.parseLong(open.substring("/orders/".length()));
  }

  private static String status(long order) throws Exception {
    return call("ada", 200, "GET", "/api/v1/orders/" + order, null).get("status").asText();
  }

  @Test
  void aButtonOfARowShouldRunItsActionForThatRow() throws Exception {
    long order = placed();
    Signed max = Signed.in("max");
    JsonNode button = max.row(order).at("/buttons/5");
    assertThat(button.get("asks").asText()).startsWith("Ship A").endsWith("?");
    assertThat(button.get("open").isNull()).isTrue();
    HttpResponse<String> shipped = max.ships(button.get("row").asText());
    assertThat(shipped.body()).isEqualTo("{\"open\":\"/orders/" + order + "\"}");
    assertThat(status(order)).isEqualTo("Closed");
  }

  @Test
  void aRowThatIsNoLongerInTheTableShouldNotBeActedOn() throws Exception {
    long order = placed();
    Signed max = Signed.in("max");
    String seal = max.seal(order);
    assertThat(max.ships(seal).statusCode()).isEqualTo(200);
    HttpResponse<String> again = max.ships(seal);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("has changed since the page was shown");
  }

  @Test
  void aSealShouldHoldOnlyAsItWasGivenAndToWhomItWasGiven() throws Exception {
    long order = placed();
    Signed max = Signed.in("max");
    String seal = max.seal(order);
    String changed = "x" + seal.substring(1);
    HttpResponse<String> refused = max.ships(changed);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("was not shown to you");
    assertThat(max.ships("nonsense").statusCode()).isEqualTo(403);
    assertThat(max.ships("").statusCode()).isEqualTo(403);
    assertThat(max.call("POST", "/_screen/Orders/5", "{}").statusCode()).isEqualTo(400);

    Signed later = Signed.in("max");
    assertThat(later.ships(seal).statusCode()).isEqualTo(401);
    later.seal(order);
    assertThat(later.ships(seal).statusCode()).isEqualTo(403);
    assertThat(call("max", 403, "POST", "/_screen/Orders/5", "{\"row\":\"" + seal + "\"}"))
        .isNotEmpty();
    assertThat(status(order)).isEqualTo("Open");
  }

  @Test
  void aButtonShouldNeedTheTokenOfItsSession() throws Exception {
    long order = placed();
    Signed max = Signed.in("max");
    String seal = max.seal(order);
    Map<String, String> forged = new HashMap<>(max.headers());
    forged.remove("Croft-Request");
    assertThat(new Signed(forged).ships(seal).statusCode()).isEqualTo(403);
    assertThat(status(order)).isEqualTo("Open");
  }

  @Test
  void aButtonOfAnActionForOthersShouldNeitherBeShownNorWork() throws Exception {
    long order = placed();
    JsonNode mine = call("ada", 200, "GET", "/_screen/OrderDetail?order=" + order, null);
    assertThat(mine.at("/parts/8").isMissingNode()).isTrue();
    JsonNode row =
        call("ada", 200, "GET", "/_screen/Orders?_part=4", null).at("/parts/4/rows/0/buttons");
    assertThat(row.has("5")).isFalse();
    assertThat(row.has("6")).isTrue();
    call("ada", 403, "POST", "/_screen/OrderDetail/8?order=" + order, "{}");
    assertThat(
            call("max", 200, "GET", "/_screen/OrderDetail?order=" + order, null)
                .at("/parts/8/asks")
                .asText())
        .startsWith("Ship A");
  }

  @Test
  void aButtonShouldAskItsConditionAgain() throws Exception {
    long order = placed();
    String path = "/_screen/OrderDetail/8?order=" + order;
    assertThat(call("max", 200, "POST", path, "{}").get("open").asText()).isEqualTo("/");
    call("max", 409, "POST", path, "{}");
    assertThat(
            call("max", 200, "GET", "/_screen/OrderDetail?order=" + order, null)
                .at("/parts/8")
                .isMissingNode())
        .isTrue();
  }

  @Test
  void aFormShouldChangeItsFieldsAndNothingElse() throws Exception {
    long order = placed();
    String path = "/_screen/OrderDetail/2?order=" + order;
    JsonNode refused = call("ada", 400, "POST", path, "{\"status\":\"Closed\",\"number\":\"X\"}");
    assertThat(refused.at("/problems/0/attribute").asText()).isEqualTo("number");
    assertThat(status(order)).isEqualTo("Open");
    assertThat(call("ada", 200, "POST", path, "{\"status\":\"Closed\"}").get("open").asText())
        .isEqualTo("/");
    assertThat(status(order)).isEqualTo("Closed");
    JsonNode empty = call("ada", 422, "POST", path, "{\"customer\":null}");
    assertThat(empty.at("/problems/0/attribute").asText()).isEqualTo("customer");
  }

  @Test
  void aFormThatIsOlderThanTheRecordShouldBeRefused() throws Exception {
    long order = placed();
    String path = "/_screen/OrderDetail/2?order=" + order;
    String tag =
        call("ada", 200, "GET", "/_screen/OrderDetail?order=" + order, null)
            .at("/parts/2/tag")
            .asText();
    Map<String, String> match = Map.of("If-Match", tag);
    String body = "{\"status\":\"Closed\"}";
    assertThat(application.call("ada", "POST", path, body, match).statusCode()).isEqualTo(200);
    HttpResponse<String> late =
        application.call("ada", "POST", path, "{\"status\":\"Open\"}", match);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(status(order)).isEqualTo("Closed");
  }

  @Test
  void aFormForANewRecordShouldTakeFromTheScreenWhatTheScreenGives() throws Exception {
    long order = placed();
    String path = "/_screen/OrderDetail/5?order=" + order;
    String line = "{\"product\":%d,\"quantity\":4,\"price\":2%s}";
    call("ada", 400, "POST", path, line.formatted(saw, ",\"order\":1"));
    assertThat(call("ada", 200, "POST", path, line.formatted(saw, "")).get("open").isNull())
        .isTrue();
    assertThat(
            application.count(
                "select quantity from app_orders.line where price = 2 and order_id = " + order))
        .isEqualTo(4);
    call("ada", 404, "POST", "/_screen/OrderDetail/5?order=4711", line.formatted(saw, ""));
  }

  @Test
  void aFormOfAnActionShouldTellItsRefusalsAtTheFields() throws Exception {
    JsonNode refused =
        call(
            "ada",
            400,
            "POST",
            "/_screen/NewOrder/1",
            "{\"customer\":%d,\"lines\":[{\"product\":%d}]}".formatted(ada, saw));
    assertThat(refused.at("/problems/0/attribute").asText()).isEqualTo("lines[0].quantity");
    JsonNode failed =
        call(
            "ada",
            422,
            "POST",
            "/_screen/NewOrder/1",
            "{\"customer\":%d,\"lines\":[{\"product\":%d,\"quantity\":1000}]}".formatted(ada, saw));
    assertThat(failed.get("error").asText()).isEqualTo("Ada owes too much");
  }
}
