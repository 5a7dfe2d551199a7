package dev.croft.it.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.it.environment.Caller;
import dev.croft.it.environment.ModelCopy;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.RunningEnvironment.Person;
import dev.croft.it.environment.SteadyLoad;
import dev.croft.it.environment.WithAnEnvironment;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A model changes while people work with it. */
@WithAnEnvironment
class LiveChangeIT {
  private static RunningEnvironment environment;
  private static ModelCopy model;
  private static Person clerk;

  @BeforeAll
  static void publish(RunningEnvironment shared) {
    environment = shared;
    model = ModelCopy.ofOrders("Desk");
    shared.croft().done("publish", model.toString());
    clerk = shared.person("dora", "desk/Clerk", "desk/Manager");
  }

  private static String desk() {
    return environment.url() + "/desk";
  }

  private static String build() {
    return Caller.asNobody(desk()).get("/_ping").body().get("build").asText();
  }

  /** Signs in as the form does. */
  private static Caller session() {
    Caller browser = Caller.asNobody(desk());
    Caller.Answer answer =
        browser.post("/_session", Map.of("user", clerk.name(), "password", clerk.password()));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return browser.with("Croft-Request", answer.body().get("csrf").asText());
  }

  @Test
  void aChangeAndItsRollbackShouldBeLiveWhilePeopleWorkOn() {
    OrderDesk desk = new OrderDesk(Caller.withToken(desk(), clerk.token()));
    long ada = desk.makesCustomer("ada");
    long saw = desk.makesProduct("AB-0001", "4000.00");
    String first = build();
    Caller browser = session();
    assertThat(browser.get("/rest/Customer/" + ada).status()).isEqualTo(200);

    model
        .with("data.croft", "  phone Phone?\n", "  phone Phone?\n  nickname Text(40)?\n")
        .with("logic.croft", "if owed > CreditLimit", "if wanted > 3000.00 or owed > CreditLimit");
    Caller program = Caller.withToken(desk(), clerk.token());
    try (SteadyLoad load = SteadyLoad.of(() -> browser.get("/rest/Customer"));
        SteadyLoad others = SteadyLoad.of(() -> program.get("/rest/Customer"))) {
      environment.croft().done("publish", model.toString(), "--message", "A nickname");
      assertThat(load.refusedInTheEnd()).isEmpty();
      assertThat(load.calls()).isGreaterThan(10);
      assertThat(others.refusedInTheEnd()).as("who has no session").isEmpty();
      assertThat(others.calls()).isGreaterThan(10);
    }

    JsonNode changed = browser.get("/rest/Customer/" + ada).body();
    assertThat(changed.get("name").asText()).as("data stay").isEqualTo("ada");
    assertThat(changed.has("nickname")).isTrue();
    assertThat(browser.patch("/rest/Customer/" + ada, Map.of("nickname", "Addy")).status())
        .as("the session writes, too")
        .isEqualTo(200);
    assertThat(desk.places(ada, saw, 1).status()).as("the new rule").isEqualTo(422);
    assertThat(build()).isNotEqualTo(first);
    assertThat(environment.application("Desk").get("build").asText()).isEqualTo(build());

    try (SteadyLoad load = SteadyLoad.of(() -> browser.get("/rest/Customer"));
        SteadyLoad others = SteadyLoad.of(() -> program.get("/rest/Customer"))) {
      environment.croft().done("rollback", "Desk");
      assertThat(load.refusedInTheEnd()).isEmpty();
      assertThat(others.refusedInTheEnd()).as("who has no session").isEmpty();
    }

    assertThat(build()).isEqualTo(first);
    assertThat(environment.application("Desk").get("build").asText()).isEqualTo(first);
    JsonNode back = browser.get("/rest/Customer/" + ada).body();
    assertThat(back.get("name").asText()).isEqualTo("ada");
    assertThat(back.has("nickname")).isFalse();
    assertThat(desk.places(ada, saw, 1).status()).as("the old rule").isEqualTo(200);
  }

  @Test
  void aModelWithAnErrorShouldChangeNothing() {
    JsonNode before = environment.croft().done("apps", "--json").json();
    String served = build();
    ModelCopy broken =
        ModelCopy.ofOrders("Desk").with("logic.croft", "l.quantity *", "l.quanity *");
    var said = environment.croft().run("publish", broken.toString());
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.out() + said.err()).contains("logic.croft:").contains("quanity");
    assertThat(said.reason()).isNotBlank();
    assertThat(environment.croft().done("apps", "--json").json()).isEqualTo(before);
    assertThat(build()).isEqualTo(served);
  }
}
