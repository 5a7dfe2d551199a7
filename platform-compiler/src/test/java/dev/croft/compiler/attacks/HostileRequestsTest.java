package dev.croft.compiler.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import dev.croft.compiler.running.RunningApplication;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests that nobody sends by hand, to the generated order desk: SQL in every parameter (attack
 * 5), every operation by whoever may not (8), and fields that nobody offers (9).
 */
class HostileRequestsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SQL =
      List.of(
          "'",
          "' or '1'='1",
          "1; drop table app_orders.customer; --",
          "1) or (select pg_sleep(3)) is null --",
          "\" or \"\"=\"",
          "\\",
          "%",
          "_%",
          "{1,2}",
          "$1",
          ":x",
          "?",
          "||(select version())||",
          "1e309",
          "99999999999999999999",
          "-1",
          "NaN",
          "null",
          "\u0000",
          "\uD800",
          "a'||pg_sleep(3)||'");

  private static RunningApplication running;
  private static List<String> entities;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    running =
        RunningApplication.start(
            Compiler.build(Models.orders()).bundle().orElseThrow(),
            folder,
            Map.of(
                "ada", Set.of("orders/Clerk", "orders/Manager"),
                "bob", Set.of(),
                "eve", Set.of("shop/Clerk", "Clerk")));
    entities =
        Compiler.check(Models.orders()).application().orElseThrow().restOf().stream()
            .map(it -> it.entity())
            .toList();
    assertThat(entities).contains("Customer");
    assertThat(call("ada", "POST", "/rest/Customer", CUSTOMER).statusCode()).isEqualTo(201);
  }

  private static final String CUSTOMER = "{\"name\":\"O'Brien; --\",\"email\":\"ob@example.org\"}";

  @AfterAll
  static void stop() throws Exception {
    running.close();
  }

  private static HttpResponse<String> call(String user, String method, String path, String body)
      throws Exception {
    return running.call(user, method, path, body);
  }

  private static long customers() throws Exception {
    return running.count("select count(*) from app_orders.customer");
  }

  @Test
  void sqlInAParameterShouldBeAValueOrARefusal() throws Exception {
    long before = customers();
    List<String> paths = new ArrayList<>();
    for (String hostile : SQL) {
      String value = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
      for (String entity : entities) {
        for (String parameter :
            List.of("name", "id", "sort", "page", "size", "email", "search", "_sort", value)) {
          paths.add("/rest/" + entity + "?" + parameter + "=" + value);
        }
        paths.add("/rest/" + entity + "/" + value.replace("+", "%20"));
        paths.add("/rest/" + entity + ".csv?sort=" + value);
        paths.add("/_choices/" + entity + "?search=" + value);
      }
      for (String screen : List.of("Orders", "Stock", "Customers", "OrderDetail")) {
        for (String parameter :
            List.of("text", "_sort.2", "_page.2", "order", "customer", "_part")) {
          paths.add("/_screen/" + screen + "?" + parameter + "=" + value);
        }
      }
    }
    for (String path : paths) {
      long begun = System.nanoTime();
      HttpResponse<String> answer = call("ada", "GET", path, null);
      assertThat(answer.statusCode()).as(path + ": " + answer.body()).isLessThan(500);
      assertThat(answer.body())
          .as(path)
          .doesNotContainIgnoringCase("syntax error", "PSQLException");
      assertThat(System.nanoTime() - begun).as(path + " slept").isLessThan(2_900_000_000L);
    }
    assertThat(customers()).isEqualTo(before);
  }

  @Test
  void whatIsStoredShouldStayAValueWhenItComesBack() throws Exception {
    for (String hostile : SQL) {
      if (hostile.indexOf(0) >= 0 || hostile.indexOf('\uD800') >= 0) {
        continue;
      }
      String name = JSON.writeValueAsString(hostile);
      HttpResponse<String> made =
          call(
              "ada",
              "POST",
              "/rest/Customer",
              "{\"name\":%s,\"email\":\"a%d@example.org\"}"
                  .formatted(name, Math.abs(hostile.hashCode())));
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      String found = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
      JsonNode rows =
          JSON.readTree(call("ada", "GET", "/rest/Customer?name=" + found, null).body());
      assertThat(rows).as(hostile).hasSize(1);
      assertThat(rows.get(0).get("name").asText()).isEqualTo(hostile);
      assertThat(call("ada", "GET", "/_screen/Orders?text=" + found, null).statusCode())
          .isEqualTo(200);
    }
  }

  /** Every operation that the API document of somebody with all roles names. */
  private static List<String[]> operations() throws Exception {
    JsonNode document = JSON.readTree(call("ada", "GET", "/rest/openapi.json", null).body());
    List<String[]> all = new ArrayList<>();
    document
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (List.of("get", "post", "put", "patch", "delete").contains(method)) {
                            all.add(
                                new String[] {
                                  method.toUpperCase(java.util.Locale.ROOT),
                                  path.getKey().replaceAll("\\{[^}]*\\}", "1")
                                });
                          }
                        }));
    for (var screen : Compiler.check(Models.orders()).application().orElseThrow().ownScreens()) {
      all.add(new String[] {"GET", "/_screen/" + screen.name()});
      for (int part = 1; part < 20; part++) {
        all.add(new String[] {"POST", "/_screen/" + screen.name() + "/" + part});
      }
    }
    for (String entity : entities) {
      all.add(new String[] {"GET", "/_choices/" + entity});
      all.add(new String[] {"GET", "/_bytes/" + entity + "/1/picture"});
      all.add(new String[] {"GET", "/rest/" + entity + ".csv"});
    }
    return all;
  }

  @Test
  void nothingShouldAnswerWhoeverMayNot() throws Exception {
    List<String[]> operations = operations();
    assertThat(operations).hasSizeGreaterThan(40);
    int refused = 0;
    for (String[] each : operations) {
      String body = each[0].equals("GET") || each[0].equals("DELETE") ? null : "{}";
      String what = each[0] + " " + each[1];
      int status = call(null, each[0], each[1], body).statusCode();
      assertThat(status).as("nobody: " + what).isIn(401, 404);
      refused += status == 401 ? 1 : 0;
      assertThat(call("bob", each[0], each[1], body).statusCode())
          .as("no role: " + what)
          .isIn(403, 404);
      assertThat(call("eve", each[0], each[1], body).statusCode())
          .as("roles of another application: " + what)
          .isIn(403, 404);
    }
    assertThat(refused).as("operations that there are").isGreaterThan(30);
    assertThat(customers()).isPositive();
  }

  @Test
  void fieldsThatNobodyOffersShouldChangeNothing() throws Exception {
    HttpResponse<String> made =
        call("ada", "POST", "/rest/Customer", "{\"name\":\"Mass\",\"email\":\"mass@example.org\"}");
    long id = JSON.readTree(made.body()).get("id").asLong();
    for (String extra :
        List.of(
            "\"croftVersion\":99",
            "\"croft_version\":99",
            "\"owner\":\"eve\"",
            "\"role\":\"croft/administrator\"",
            "\"orders\":[1]",
            "\"__proto__\":{\"x\":1}",
            "\"constructor\":1")) {
      HttpResponse<String> answer =
          call("ada", "PATCH", "/rest/Customer/" + id, "{\"name\":\"Mass\"," + extra + "}");
      assertThat(answer.statusCode()).as(extra + ": " + answer.body()).isIn(200, 400, 422);
    }
    HttpResponse<String> other =
        call("ada", "PATCH", "/rest/Customer/" + id, "{\"id\":1,\"name\":\"Mass\"}");
    assertThat(other.statusCode()).isIn(200, 400, 422);
    assertThat(
            running.count(
                "select count(*) from app_orders.customer where name = 'Mass' and id = " + id))
        .isEqualTo(1);
    assertThat(running.count("select croft_version from app_orders.customer where id = " + id))
        .isLessThan(20);
    HttpResponse<String> chosen =
        call(
            "ada",
            "POST",
            "/rest/Customer",
            "{\"id\":%d,\"name\":\"Other\",\"email\":\"other@example.org\"}".formatted(id));
    assertThat(chosen.statusCode()).isIn(201, 400, 422);
    assertThat(
            running.count(
                "select count(*) from app_orders.customer where id = %d and name = 'Other'"
                    .formatted(id)))
        .isZero();
  }
}
