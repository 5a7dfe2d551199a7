package dev.croft.it.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.it.environment.Caller;
import dev.croft.it.environment.CroftCommand;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.WithAnEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Three applications that use each other, a chain and a diamond, on a real front end. */
@WithAnEnvironment
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UsesIT {
  private static final String GOODS =
      """
      application Goods
      setting Markup Decimal(5,2) = 1.50
      entity Product public {
        name  Text(50)
        price Currency
      }
      action Priced(product Product) public returns Currency { return product.price * Markup }
      rest of Product for everyone
      """;
  private static final String PEOPLE =
      """
      application People
      uses Goods
      entity Person public {
        name      Text(50)
        favourite Product?
      }
      rest of Person for everyone
      """;
  private static final String SALES =
      """
      application Sales
      uses People, Goods
      entity Sale {
        person  Person as sales
        product Product
        price   Currency
      }
      action Sell(person Person, product Product) returns Currency for everyone {
        let price = Priced(product)
        create Sale(person: person, product: product, price: price)
        return price
      }
      rest "/api" for everyone { post "/sell" Sell }
      """;

  private static RunningEnvironment environment;
  private static Path goods;
  private static Path people;
  private static Path sales;

  @BeforeAll
  static void publish(RunningEnvironment shared) throws IOException {
    environment = shared;
    Path beside = RunningEnvironment.fresh("uses");
    goods = model(beside, "goods", GOODS);
    people = model(beside, "people", PEOPLE);
    sales = model(beside, "sales", SALES);
    for (Path each : new Path[] {goods, people, sales}) {
      shared.croft().done("publish", each.toString());
    }
  }

  private static Path model(Path beside, String name, String text) throws IOException {
    Path folder = Files.createDirectories(beside.resolve(name));
    Files.writeString(folder.resolve("model.croft"), text);
    return folder;
  }

  private static String build(String application) {
    return Caller.asNobody(environment.url() + "/" + application)
        .get("/_ping")
        .body()
        .get("build")
        .asText();
  }

  private static Caller at(String application) {
    return Caller.asNobody(environment.url() + "/" + application);
  }

  private static long made(String application, String path, Map<String, Object> body) {
    Caller.Answer answer = at(application).post(path, body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.body().get("id").asLong();
  }

  private static JsonNode sold(long person, long product) {
    Caller.Answer answer =
        at("sales").post("/api/sell", Map.of("person", person, "product", product));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body().get("result");
  }

  @Test
  @Order(1)
  void aChangeInTheLowestShouldGoLiveInAllByOnePublication() throws IOException {
    long chess = made("goods", "/rest/Product", Map.of("name", "Chess", "price", 20));
    long ada = made("people", "/rest/Person", Map.of("name", "Ada", "favourite", chess));
    assertThat(sold(ada, chess).decimalValue()).isEqualByComparingTo("30");

    Files.writeString(
        goods.resolve("model.croft"), GOODS.replace("product.price * Markup", "product.price * 3"));
    assertThat(environment.croft().done("plan", goods.toString()).out())
        .contains("People", "Sales", "relinked");
    String before = build("sales");
    String untouched = build("people");
    assertThat(environment.croft().done("publish", goods.toString()).out()).contains("Sales");
    assertThat(build("sales")).isNotEqualTo(before);
    assertThat(build("people")).isEqualTo(untouched);
    assertThat(sold(ada, chess).decimalValue()).isEqualByComparingTo("60");
    assertThat(environment.croft().done("app", "Goods", "--dependencies").out())
        .contains("Used by People, Sales");
  }

  @Test
  @Order(2)
  void aChangeThatDoesNotFitShouldBeRefusedWithThePlaces() throws IOException {
    String before = build("goods");
    Files.writeString(
        goods.resolve("model.croft"),
        GOODS.replace("Priced(product Product)", "Priced(product Product, count Integer)"));
    CroftCommand.Said plan = environment.croft().run("plan", goods.toString());
    assertThat(plan.status()).isEqualTo(1);
    assertThat(plan.out()).contains("must change", "model.croft:9:");
    CroftCommand.Said refused = environment.croft().run("publish", goods.toString());
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err() + refused.out()).contains("Sales at model.croft:9:");
    assertThat(build("goods")).isEqualTo(before);
    assertThat(environment.croft().run("remove", "Goods", "--yes").status()).isEqualTo(1);
  }

  @Test
  @Order(3)
  void checkAndBuildShouldFindTheModelsThatStandBeside() {
    environment.croft().done("check", people.toString());
    environment
        .croft()
        .done("build", people.toString(), "-o", people.resolveSibling("people.war").toString());
  }
}
