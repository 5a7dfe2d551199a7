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

class EntityRestTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static RunningApplication application;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    application =
        RunningApplication.start(
            SampleBundle.bundle(),
            folder,
            Map.of(
                "ada",
                Set.of("shop/Clerk"),
                "bob",
                Set.of(),
                "root",
                Set.of("croft/administrator")));
  }

  @AfterAll
  static void stop() throws Exception {
    application.close();
  }

  private static HttpResponse<String> call(String method, String path, String body)
      throws Exception {
    return application.call("ada", method, path, body);
  }

  private static JsonNode json(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private static long created(String path, String body) throws Exception {
    return json(call("POST", path, body), 201).get("id").asLong();
  }

  @Test
  void everyTypeShouldComeBackAsItWasSent() throws Exception {
    String body =
        """
        {"text": "Grüße <b>'; drop table x; --", "code": "AB12", "whole": 7, "longWhole": 9007199254740993,
         "decimal": 12.50, "amount": 0.0001, "flag": false, "date": "2026-02-28", "time": "13:45:00",
         "moment": "2026-01-31T13:45:00.123456Z", "duration": "PT1H30M", "email": "ada@example.org",
         "phone": "+43 1 234", "uuid": "123e4567-e89b-12d3-a456-426614174000",
         "image": "data:image/png;base64,iVBORw0=", "binary": "AAEC"}""";
    HttpResponse<String> created = call("POST", "/rest/Thing", body);
    JsonNode made = json(created, 201);
    assertThat(created.headers().firstValue("Location").orElseThrow())
        .endsWith("/shop/rest/Thing/" + made.get("id"));
    assertThat(call("GET", "/rest/Thing/" + made.get("id"), null).body())
        .isEqualTo(
            """
            {"id":%s,"text":"Grüße <b>'; drop table x; --","code":"AB12","whole":7,"longWhole":9007199254740993,\
            "decimal":12.50,"amount":0.0001,"flag":false,"date":"2026-02-28","time":"13:45:00","moment":\
            "2026-01-31T13:45:00.123456Z","duration":"PT1H30M","email":"ada@example.org","phone":"+43 1 234",\
            "uuid":"123e4567-e89b-12d3-a456-426614174000","image":"iVBORw0=","binary":"AAEC","product":null,\
            "category":null}"""
                .formatted(made.get("id")));
  }

  @Test
  void defaultsShouldBeFilledInAndPatchShouldChangeOnlyWhatIsGiven() throws Exception {
    long id = created("/rest/Thing", "{\"text\": \"a\", \"whole\": 3}");
    JsonNode read = json(call("PATCH", "/rest/Thing/" + id, "{\"text\": \"b\"}"), 200);
    assertThat(read.get("whole").asInt()).isEqualTo(3);
    assertThat(read.get("flag").asBoolean()).isTrue();
    assertThat(read.get("moment").asText()).isNotEmpty();
    JsonNode put = json(call("PUT", "/rest/Thing/" + id, "{\"text\": \"c\"}"), 200);
    assertThat(put.get("whole").isNull()).isTrue();
  }

  @Test
  void referencesShouldBeTakenAsNumberOrObjectAndGivenAsId() throws Exception {
    long category = created("/rest/Category", "{\"name\": \"Tools\"}");
    long tag = created("/rest/Tag", "{\"name\": \"red\"}");
    long blue = created("/rest/Tag", "{\"name\": \"blue\"}");
    JsonNode product =
        json(
            call(
                "POST",
                "/rest/Product",
                """
                {"name": "Saw", "price": 9.99, "quantity": 1, "category": {"id": %d},
                 "status": {"id": "Closed"}, "tags": [{"id": %d}, %d]}"""
                    .formatted(category, tag, blue)),
            201);
    assertThat(product.get("category").asLong()).isEqualTo(category);
    assertThat(product.get("status").asText()).isEqualTo("Closed");
    assertThat(product.get("tags").toString()).isEqualTo("[" + tag + "," + blue + "]");
    String address = "/rest/Product/" + product.get("id");
    JsonNode changed = json(call("PATCH", address, "{\"tags\": [" + blue + "]}"), 200);
    assertThat(changed.get("tags").toString()).isEqualTo("[" + blue + "]");
    assertThat(json(call("GET", "/rest/Product?tags=" + blue, null), 200)).hasSize(1);
    assertThat(json(call("GET", "/rest/Product?tags=" + tag, null), 200)).isEmpty();

    JsonNode inUse = json(call("DELETE", "/rest/Category/" + category, null), 409);
    assertThat(inUse.get("error").asText()).contains("Category is still in use", "Product");
    assertThat(call("DELETE", address, null).statusCode()).isEqualTo(204);
    assertThat(call("DELETE", "/rest/Category/" + category, null).statusCode()).isEqualTo(204);
    assertThat(call("GET", address, null).statusCode()).isEqualTo(404);
  }

  @Test
  void rulesShouldBeToldInTheModelsWords() throws Exception {
    JsonNode rules =
        json(
            call("POST", "/rest/Thing", "{\"code\": \"zz\", \"whole\": 11, \"email\": \"x\"}"),
            422);
    assertThat(rules.get("problems").findValuesAsText("attribute"))
        .containsExactly("text", "code", "whole", "email");
    long category = created("/rest/Category", "{\"name\": \"Rules\"}");
    JsonNode check =
        json(
            call(
                "POST",
                "/rest/Product",
                "{\"name\": \"x\", \"price\": 1, \"quantity\": -1, \"category\": "
                    + category
                    + "}"),
            422);
    assertThat(check.get("error").asText()).isEqualTo("There is never less than nothing");
    JsonNode missing =
        json(
            call(
                "POST",
                "/rest/Product",
                "{\"name\": \"x\", \"price\": 1, \"quantity\": 1, \"category\": 999999}"),
            422);
    assertThat(missing.get("error").asText()).isEqualTo("category: there is no such Category");
    created("/rest/Tag", "{\"name\": \"unique\"}");
    JsonNode twice = json(call("POST", "/rest/Tag", "{\"name\": \"unique\"}"), 409);
    assertThat(twice.get("error").asText()).isEqualTo("There is already a Tag with this name");
    assertThat(json(call("POST", "/rest/Tag", "{\"nme\": \"x\"}"), 400).get("error").asText())
        .isEqualTo("There is no nme; there are id, name");
    assertThat(json(call("POST", "/rest/Tag", "{\"name\": 5}"), 400).get("error").asText())
        .isEqualTo("name must be text");
    assertThat(
            json(call("POST", "/rest/Tag", "{\"name\": \"x\\u0000\"}"), 400).get("error").asText())
        .contains("name");
    assertThat(json(call("POST", "/rest/Tag", "no json"), 400).get("error").asText())
        .contains("JSON");
    assertThat(json(call("POST", "/rest/Tag", "[".repeat(100_000)), 400).get("error").asText())
        .isNotEmpty();
    assertThat(
            json(call("POST", "/rest/Thing", "{\"text\":\"a\",\"decimal\":1e999999999}"), 400)
                .get("error")
                .asText())
        .isNotEmpty();
  }

  @Test
  void listsShouldFilterSortAndPage() throws Exception {
    for (int i = 0; i < 25; i++) {
      created("/rest/Category", "{\"name\": \"List %02d\"}".formatted(i));
    }
    HttpResponse<String> first =
        call("GET", "/rest/Category?name.contains=list&sort=name,desc&size=10", null);
    assertThat(json(first, 200).findValuesAsText("name")).startsWith("List 24").hasSize(10);
    assertThat(first.headers().firstValue("X-Total-Count")).contains("25");
    assertThat(first.headers().firstValue("Link").orElseThrow()).contains("rel=\"next\"");
    assertThat(json(call("GET", "/rest/Category?q=list&page=2&size=10", null), 200)).hasSize(5);
    assertThat(json(call("GET", "/rest/Category?name=List+07", null), 200)).hasSize(1);
    assertThat(json(call("GET", "/rest/Category?name.in=List+07,List+08", null), 200)).hasSize(2);
    assertThat(json(call("GET", "/rest/Category?name.from=List+10&name.to=List+14", null), 200))
        .hasSize(5);
    assertThat(json(call("GET", "/rest/Thing?moment.from=2099-01-01T00:00:00Z", null), 200))
        .isEmpty();
    for (String wrong :
        new String[] {"size=0", "size=1001", "page=-1", "page=x", "nme=1", "sort=nme", "id=x"}) {
      assertThat(json(call("GET", "/rest/Category?" + wrong, null), 400).get("error").asText())
          .isNotEmpty();
    }
  }

  @Test
  void hostileValuesShouldNeverReachTheTextOfAStatement() throws Exception {
    created("/rest/Category", "{\"name\": \"R'); drop table x; --\"}");
    for (String hostile :
        new String[] {
          "name=%27%20or%201=1%20--",
          "name.contains=%27%3B%20drop%20schema%20app_shop%20cascade%3B--",
          "q=%25%27%3B%20select%20pg_sleep(10)",
          "name.in=%27,%22,%5C"
        }) {
      assertThat(json(call("GET", "/rest/Category?" + hostile, null), 200)).isEmpty();
    }
    for (String hostile :
        new String[] {
          "sort=name%3Bdrop,asc", "name%22%20or%20%221=1", "id=1%20or%201=1", "%zz=1"
        }) {
      assertThat(
              application
                  .call("ada", "GET", "/rest/Category?" + hostile.replace("%zz", "%25zz"), null)
                  .statusCode())
          .isEqualTo(400);
    }
    assertThat(call("GET", "/rest/Category/1%20or%201=1", null).statusCode()).isEqualTo(404);
    assertThat(call("GET", "/rest/Category/99999999999999999999", null).statusCode())
        .isEqualTo(404);
    assertThat(application.count("select count(*) from app_shop.category")).isPositive();
  }

  @Test
  void aChangeOverAnotherShouldBeRefused() throws Exception {
    long id = created("/rest/Category", "{\"name\": \"Tagged\"}");
    String path = "/rest/Category/" + id;
    String tag = call("GET", path, null).headers().firstValue("ETag").orElseThrow();
    Map<String, String> match = Map.of("If-Match", tag);
    assertThat(application.call("ada", "PATCH", path, "{\"name\":\"One\"}", match).statusCode())
        .isEqualTo(200);
    assertThat(application.call("ada", "PATCH", path, "{\"name\":\"Two\"}", match).statusCode())
        .isEqualTo(412);
  }

  @Test
  void onlyWhomTheModelNamesShouldComeIn() throws Exception {
    assertThat(application.call(null, "GET", "/rest/Tag", null).statusCode()).isEqualTo(200);
    assertThat(application.call(null, "GET", "/rest/Category", null).statusCode()).isEqualTo(401);
    assertThat(application.call("bob", "GET", "/rest/Category", null).statusCode()).isEqualTo(200);
    assertThat(application.call("root", "GET", "/rest/Thing", null).statusCode()).isEqualTo(200);
    JsonNode refused = json(application.call("bob", "GET", "/rest/Product", null), 403);
    assertThat(refused.get("error").asText()).contains("bob");
    assertThat(application.call("ada", "GET", "/rest/Nothing", null).statusCode()).isEqualTo(404);
    assertThat(application.call("ada", "PUT", "/rest/Tag", "{}").statusCode()).isEqualTo(405);
  }

  @Test
  void whoComesWithABrowserShouldBeRefusedByAPage() throws Exception {
    Map<String, String> browser =
        Map.of("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    HttpResponse<String> nowhere = application.call("ada", "GET", "/no/such", null, browser);
    assertThat(nowhere.statusCode()).isEqualTo(404);
    assertThat(nowhere.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(nowhere.body()).contains("<h1>Not found</h1>", "/shop/no/such", "href=\"/shop/\"");
    HttpResponse<String> unknown = application.call(null, "GET", "/rest/Category", null, browser);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).contains("<h1>Please sign in</h1>", "href=\"/shop/sign-in\"");
    json(application.call("ada", "GET", "/no/such", null), 404);
    json(application.call("ada", "POST", "/no/such", "{}", browser), 404);
  }

  @Test
  void pingShouldTellTheBuildToAnybody() throws Exception {
    JsonNode ping = json(application.call(null, "GET", "/_ping", null), 200);
    assertThat(ping.get("build").asText()).matches("[0-9a-f]{64}");
    assertThat(ping.get("application").asText()).isEqualTo("Shop");
  }

  @Test
  void pagesShouldAskForASignIn() throws Exception {
    HttpResponse<String> products = application.call(null, "GET", "/products/5", null);
    assertThat(products.statusCode()).isEqualTo(302);
    assertThat(products.headers().firstValue("Location").orElseThrow())
        .endsWith("/shop/sign-in?to=/products/5");
    assertThat(application.call("bob", "GET", "/products", null).statusCode()).isEqualTo(403);
    String page = application.call("ada", "GET", "/products", null).body();
    String script = page.replaceAll("(?s).*src=\"/shop(/_croft/[^\"]*)\".*", "$1");
    HttpResponse<String> app = application.call(null, "GET", script, null);
    assertThat(app.statusCode()).isEqualTo(200);
    assertThat(app.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    for (String hostile :
        new String[] {"/_croft/../WEB-INF/web.xml", "/_croft/%2e%2e/WEB-INF/web.xml"}) {
      assertThat(application.call(null, "GET", hostile, null).statusCode()).isEqualTo(404);
    }
    JsonNode choices = json(application.call("ada", "GET", "/_choices/Category?q=zzz", null), 200);
    assertThat(choices).isEmpty();
  }

  @Test
  void aSessionShouldSignInAndCarryItsToken() throws Exception {
    HttpResponse<String> wrong =
        application.call(null, "POST", "/_session", "{\"user\":\"ada\",\"password\":\"x\"}");
    assertThat(json(wrong, 401).get("error").asText()).contains("password is wrong");
    HttpResponse<String> right =
        application.call(null, "POST", "/_session", "{\"user\":\"ada\",\"password\":\"ada\"}");
    JsonNode session = json(right, 200);
    assertThat(session.get("roles").toString()).isEqualTo("[\"Clerk\"]");
    String cookie = right.headers().allValues("Set-Cookie").getLast().replaceAll(";.*", "");
    String tag = "{\"name\":\"by cookie\"}";
    assertThat(
            application.call(null, "POST", "/rest/Tag", tag, Map.of("Cookie", cookie)).statusCode())
        .isEqualTo(403);
    Map<String, String> both =
        Map.of("Cookie", cookie, "Croft-Request", session.get("csrf").asText());
    assertThat(application.call(null, "POST", "/rest/Tag", tag, both).statusCode()).isEqualTo(201);
    assertThat(application.call(null, "DELETE", "/_session", null, both).statusCode())
        .isEqualTo(204);
    assertThat(
            json(application.call(null, "GET", "/_session", null, both), 200).get("user").isNull())
        .isTrue();
  }
}
