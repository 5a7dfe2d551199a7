package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import dev.croft.compiler.bundle.Bundle;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQL and Java of an author inside an application that stays typed. */
class EscapesTest {
  private static final String SHOP =
      """
      application Shop
      entity Maker {
        name Text(20)
      }
      entity Product {
        name Text(20)
        maker Maker as products
        price Currency
        madeAt DateTime?
      }
      rest of all for users
      query Dear(least Currency, names list of Text, limit Integer = 10) returns (product Product, name Text(20), place Long, made DateTime?) for users sql \"""
        -- what is :not a value
        select p.id, p.{Product.name}, rank() over (order by p.{Product.price} desc), p.{Product.madeAt}
        from {Product} p join {Maker} m on m.id = p.{Product.maker}
        where p.{Product.price} >= :least and p.name <> ':least' and p.name = any(:names)
        order by 3
        limit :limit::integer
      \"""
      query one Total returns (total Currency) for users sql \"""select sum({Product.price}) from {Product}\"""
      query Narrow returns (name Text, price Integer) for users sql \"""select name, price from {Product}\"""
      query Short returns (name Text, price Currency) for users sql \"""select name from {Product}\"""
      query Uses for users {
        from p in Product
        select p.name
      }
      action Ask(least Currency, names list of Text) returns list of Dear for users {
        return Dear(least, names)
      }
      action Cheapest(names list of Text) returns Text for users {
        let first = ""
        for row in Dear(0, names) {
          set first = row.name + " of " + row.product.maker.name
        }
        return first
      }
      action Digit(number Text, times Integer?) returns Integer for users java \"""
        if (times == null) {
          throw new java.io.IOException("no times");
        }
        return Character.digit(number.charAt(0), 36) * times;
      \"""
      action Raise(percent Integer) returns Integer for users java \"""
        return work.change(
            "update app_shop.product set price = price + price * ? / 100",
            binds -> binds.whole(percent));
      \"""
      action Nothing returns Text for users java \"""return null;\"""
      rest "/api" for users {
        post "/dear" Ask
        get "/total" Total
        get "/narrow" Narrow
        get "/short" Short
        post "/cheapest" Cheapest
        post "/digit" Digit
        post "/raise" Raise
        post "/nothing" Nothing
      }
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static RunningApplication application;
  private static Bundle bundle;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    assertThat(Models.problems(Models.of(SHOP))).isEmpty();
    bundle = Compiler.build(Models.of(SHOP)).bundle().orElseThrow();
    application = RunningApplication.start(bundle, folder, Map.of("ada", Set.of()));
    call(201, "POST", "/rest/Maker", "{\"name\":\"Gear\"}");
    for (String product :
        new String[] {"Saw\",\"price\":30", "Nail\",\"price\":0.5", "Axe\",\"price\":20"}) {
      call(201, "POST", "/rest/Product", "{\"maker\":1,\"name\":\"" + product + "}");
    }
  }

  @AfterAll
  static void stop() throws Exception {
    application.close();
  }

  private static JsonNode call(int status, String method, String path, String body)
      throws Exception {
    var answer = application.call("ada", method, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
  }

  @Test
  void sqlOfAnAuthorShouldGiveTypedRows() throws Exception {
    JsonNode rows =
        call(200, "POST", "/api/dear", "{\"least\":1,\"names\":[\"Saw\",\"Axe\",\"Nail\"]}");
    assertThat(rows.findValuesAsText("name")).containsExactly("Saw", "Axe");
    assertThat(rows.findValuesAsText("place")).containsExactly("1", "2");
  }

  @Test
  void whatSomebodySendsShouldBeAValueAndNeverSql() throws Exception {
    JsonNode rows = call(200, "POST", "/api/dear", "{\"least\":0,\"names\":[\"x') or true --\"]}");
    assertThat(rows.findValuesAsText("name")).isEmpty();
    assertThat(application.count("select count(*) from app_shop.product")).isEqualTo(3);
  }

  @Test
  void rowsOfSqlShouldBeRowsLikeOthersInAnAction() throws Exception {
    assertThat(
            call(200, "POST", "/api/cheapest", "{\"names\":[\"Saw\",\"Nail\"]}")
                .get("result")
                .asText())
        .isEqualTo("Nail of Gear");
  }

  @Test
  void aColumnOfAnotherTypeOrOneThatIsMissingShouldEndTheQuery() throws Exception {
    call(500, "GET", "/api/narrow", null);
    call(500, "GET", "/api/short", null);
  }

  @Test
  void javaOfAnAuthorShouldTakeAndGiveTypedValues() throws Exception {
    assertThat(
            call(200, "POST", "/api/digit", "{\"number\":\"7a\",\"times\":3}")
                .get("result")
                .asInt())
        .isEqualTo(21);
    call(500, "POST", "/api/digit", "{\"number\":\"7a\"}");
    call(500, "POST", "/api/nothing", "{}");
  }

  @Test
  void javaShouldWriteInTheTransactionOfItsAction() throws Exception {
    assertThat(call(200, "POST", "/api/raise", "{\"percent\":0}").get("result").asInt())
        .isEqualTo(3);
  }

  @Test
  void theManifestShouldNameThem() {
    assertThat(bundle.manifest().escapes())
        .contains("sql in query Dear", "sql in query Total", "java in action Digit")
        .hasSize(7)
        .containsExactlyInAnyOrderElementsOf(Compiler.escapes(Models.of(SHOP)));
  }
}
