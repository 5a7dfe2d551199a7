package dev.croft.it.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.it.environment.Caller;
import dev.croft.it.environment.ModelCopy;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.WithAnEnvironment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code croft plan} says what a publication would do, and does nothing. */
@WithAnEnvironment
class PlanIT {
  private static RunningEnvironment environment;

  @BeforeAll
  static void publish(RunningEnvironment shared) {
    environment = shared;
    environment.croft().done("publish", ModelCopy.ofOrders("Foresight").toString());
    var clerk = environment.person("fay", "foresight/Clerk", "foresight/Manager");
    OrderDesk desk =
        new OrderDesk(Caller.withToken(environment.url() + "/foresight", clerk.token()));
    desk.makesCustomer("ada");
    desk.makesCustomer("bob");
  }

  @Test
  void aPlanShouldNameElementsAndStatementsAndChangeNothing() {
    JsonNode before = environment.croft().done("apps", "--json").json();
    ModelCopy changed =
        ModelCopy.ofOrders("Foresight")
            .with("data.croft", "  phone Phone?\n", "  phone Phone?\n  nickname Text(40)?\n");

    JsonNode plan = environment.croft().done("plan", changed.toString(), "--json").json();

    assertThat(plan.get("runs").asInt()).isEqualTo(1);
    assertThat(plan.get("same").asBoolean()).isFalse();
    assertThat(plan.get("elements").toString()).contains("Customer").contains("nickname");
    assertThat(plan.get("database")).hasSize(1);
    JsonNode step = plan.get("database").get(0);
    assertThat(step.get("sql").asText()).contains("ADD COLUMN").contains("nickname");
    assertThat(step.get("table").asText()).isEqualTo("customer");
    assertThat(step.get("part").asText()).isEqualTo("prepare");
    assertThat(step.get("lock").asText()).isEqualTo("all");
    assertThat(step.get("whole").asBoolean()).isFalse();
    assertThat(environment.croft().done("apps", "--json").json()).isEqualTo(before);
  }

  @Test
  void rowsInTheWayShouldBeCountedBeforeAnybodyPublishes() {
    ModelCopy narrower =
        ModelCopy.ofOrders("Foresight")
            .with("data.croft", "  phone Phone?\n", "  phone Phone\n")
            .with("tests.croft", "create Customer(", "create Customer(phone: \"+43 1 234\", ");

    var said = environment.croft().run("plan", narrower.toString(), "--json");

    assertThat(said.status()).isEqualTo(1);
    assertThat(said.json().get("refusals").toString())
        .contains("Customer.phone must have a value, and 2 rows have none")
        .contains("(id ");
    assertThat(said.reason()).contains("would be refused");
  }

  @Test
  void whatRunsAlreadyShouldBeSaid() {
    var said = environment.croft().done("plan", ModelCopy.ofOrders("Foresight").toString());
    assertThat(said.out()).contains("runs already").contains("The tables stay as they are");
  }

  @Test
  void whatNoVersionKnowsShouldBeListedAndDroppedOnRequest() {
    environment.croft().done("publish", ModelCopy.ofOrders("Leaving").toString());
    ModelCopy without =
        ModelCopy.ofOrders("Leaving")
            .with("data.croft", "  phone Phone?\n", "")
            .with("screens.croft", "      phone\n", "");
    environment.croft().done("publish", without.toString());

    JsonNode left = environment.croft().done("plan", "--contract", "Leaving", "--json").json();
    assertThat(left.get(0).get("things").toString())
        .contains("\"customer.phone\"")
        .contains("\"neededBy\":[1]");
    String[] drop = {"plan", "--contract", "Leaving", "--drop", "customer.phone", "--yes"};
    assertThat(environment.croft().run(drop).reason()).contains("may bring back version 1");

    String[] retire = {
      "plan", "--contract", "Leaving", "--drop", "customer.phone", "--retire", "--yes"
    };
    assertThat(environment.croft().done(retire).out()).contains("Dropped of Leaving");
    assertThat(environment.croft().done("plan", "--contract", "Leaving").out())
        .contains("nothing that a live version does not know");
    assertThat(environment.croft().run("rollback", "Leaving", "--to", "1").status()).isEqualTo(1);
  }
}
