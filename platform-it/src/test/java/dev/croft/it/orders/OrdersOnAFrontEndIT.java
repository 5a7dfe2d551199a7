package dev.croft.it.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.it.environment.Caller;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.RunningEnvironment.Person;
import dev.croft.it.environment.WithAnEnvironment;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample as its users call it: published by the command, through the load balancer. */
@WithAnEnvironment
class OrdersOnAFrontEndIT {
  private static String orders;
  private static OrderDesk clerk;
  private static OrderDesk manager;
  private static Person stranger;

  @BeforeAll
  static void publish(RunningEnvironment environment) {
    var said =
        environment
            .croft()
            .done(
                "publish",
                RunningEnvironment.repository().resolve("samples/orders").toString(),
                "--json");
    assertThat(said.lastLine().get("step").asText()).isEqualTo("end");
    assertThat(said.lastLine().get("state").asText()).isEqualTo("live");
    orders = environment.url() + "/orders";
    clerk = desk(environment.person("carl", "orders/Clerk"));
    manager = desk(environment.person("mona", "orders/Manager", "orders/Clerk"));
    stranger = environment.person("sam");
  }

  private static OrderDesk desk(Person person) {
    return new OrderDesk(Caller.withToken(orders, person.token()));
  }

  @Test
  void anOrderWithLinesShouldBePlaced() {
    long ada = clerk.makesCustomer("ada");
    long saw = manager.makesProduct("AB-0001", "10.00");
    int before = clerk.lines();
    Caller.Answer placed = clerk.places(ada, saw, 3);
    assertThat(placed.status()).as(placed.toString()).isEqualTo(200);
    assertThat(placed.body().get("status").asText()).isEqualTo("Open");
    assertThat(placed.body().get("customer").asLong()).isEqualTo(ada);
    assertThat(clerk.lines()).isEqualTo(before + 1);
    assertThat(clerk.caller().get("/api/v1/orders").body().findValuesAsText("number"))
        .contains(placed.body().get("number").asText());
  }

  @Test
  void anOrderOverTheLimitShouldBeRefusedWithTheMessageOfTheModel() {
    long eve = clerk.makesCustomer("eve");
    long car = manager.makesProduct("AB-0002", "5000.01");
    int before = clerk.lines();
    Caller.Answer refused = clerk.places(eve, car, 1);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().get("code").asText()).isEqualTo("CreditExceeded");
    assertThat(refused.body().get("error").asText()).isEqualTo("eve would owe 5000.01");
    assertThat(clerk.lines()).as("nothing of it stays").isEqualTo(before);
  }

  @Test
  void onlyTheRolesOfTheModelShouldOpenAnything() {
    OrderDesk nobody = new OrderDesk(Caller.asNobody(orders));
    assertThat(nobody.caller().get("/api/v1/orders").status()).isEqualTo(401);
    assertThat(nobody.caller().get("/rest/Customer").status()).isEqualTo(401);
    assertThat(nobody.caller().get("/rest/openapi.json").status()).isEqualTo(401);
    assertThat(desk(stranger).caller().get("/api/v1/orders").status()).isEqualTo(403);
    assertThat(desk(stranger).places(1, 1, 1).status()).isEqualTo(403);
    assertThat(clerk.caller().get("/rest/Product").status()).isEqualTo(403);
    assertThat(clerk.caller().get("/api/v1/sales").status()).isEqualTo(403);
    assertThat(manager.caller().get("/api/v1/sales").status()).isEqualTo(200);
  }

  @Test
  void aTokenThatDoesNotHoldShouldOpenNothing() {
    Caller forged = Caller.withToken(orders, stranger.token() + "x");
    assertThat(forged.get("/api/v1/orders").status()).isEqualTo(401);
  }

  @Test
  void aRevokedRoleShouldCloseAtOnce(RunningEnvironment environment) {
    Person lena = environment.person("lena", "orders/Clerk");
    assertThat(desk(lena).caller().get("/api/v1/orders").status()).isEqualTo(200);
    environment.croft().done("users", "revoke", "lena", "orders/Clerk");
    assertThat(desk(lena).caller().get("/api/v1/orders").status()).isEqualTo(403);
  }

  @Test
  void aSettingShouldCountAtOnceWithoutANewVersion(RunningEnvironment environment) {
    long max = clerk.makesCustomer("max");
    long boat = manager.makesProduct("AB-0003", "6000.00");
    assertThat(clerk.places(max, boat, 1).status()).isEqualTo(422);
    environment.croft().done("settings", "orders", "CreditLimit=7500");
    assertThat(clerk.places(max, boat, 1).status()).isEqualTo(200);
    environment.croft().done("settings", "orders", "--reset", "CreditLimit");
  }

  @Test
  void wrongInputShouldBeAnsweredByName() {
    Caller.Answer refused =
        clerk.caller().post("/rest/Customer", Map.of("name", "no mail", "email", "nowhere"));
    assertThat(refused.status()).isIn(400, 422);
    assertThat(refused.body().toString()).contains("email");
  }
}
