package dev.croft.it.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.it.environment.Caller;
import dev.croft.it.environment.ModelCopy;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.RunningEnvironment.Person;
import dev.croft.it.environment.WithAnEnvironment;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The only front end of an environment gets nobody new; who is there stays. */
@WithAnEnvironment
class DrainIT {
  private static final String NODE = "front-end-1";
  private static final Duration SOON = Duration.ofSeconds(40);

  private static RunningEnvironment environment;
  private static Person clerk;

  @BeforeAll
  static void publish(RunningEnvironment shared) {
    environment = shared;
    environment.croft().done("publish", ModelCopy.ofOrders("Basin").toString());
    clerk = environment.person("dana", "basin/Clerk");
  }

  @AfterEach
  void bringBack() {
    environment.croft().done("nodes", "enable", NODE);
  }

  private static Caller somebodyNew() {
    return Caller.withToken(environment.url() + "/basin", clerk.token());
  }

  private static Caller session() {
    Caller browser = Caller.asNobody(environment.url() + "/basin");
    Caller.Answer answer =
        browser.post("/_session", Map.of("user", clerk.name(), "password", clerk.password()));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return browser.with("Croft-Request", answer.body().get("csrf").asText());
  }

  private static String state() {
    JsonNode status = environment.croft().done("status", "--json").json();
    return status.get("frontEnds").get(0).get("state").asText();
  }

  private static void untilNewcomersGet(int status) {
    Awaitility.await("newcomers get " + status)
        .atMost(SOON)
        .until(() -> somebodyNew().get("/rest/Customer").status() == status);
  }

  @Test
  void aDrainedFrontEndShouldKeepItsPeopleAndRefuseNewOnesInASentenceUntilItIsEnabled() {
    Caller inside = session();
    assertThat(inside.get("/rest/Customer").status()).isEqualTo(200);

    environment.croft().done("nodes", "drain", NODE);
    assertThat(state()).isEqualTo("draining");
    untilNewcomersGet(503);
    assertThat(somebodyNew().get("/rest/Customer").body().asText())
        .startsWith("No front end takes new users for /basin at the moment");
    assertThat(inside.get("/rest/Customer").status()).as("who was there").isEqualTo(200);
    assertThat(Caller.asNobody(environment.url()).get("/console/sign-in.xhtml").status())
        .as("somebody must be able to bring it back")
        .isEqualTo(200);

    environment.croft().done("nodes", "enable", NODE);
    untilNewcomersGet(200);
    assertThat(state()).isEqualTo("ready");
  }

  @Test
  void aRestartShouldNotBringADrainedFrontEndBack() {
    environment.croft().done("nodes", "drain", NODE);
    environment.frontEnd().destroyForcibly();
    environment.frontEnd().onExit().join();
    environment.up();
    assertThat(state()).isEqualTo("draining");
    assertThat(somebodyNew().get("/rest/Customer").status()).isEqualTo(503);

    environment.croft().done("nodes", "enable", NODE);
    untilNewcomersGet(200);
  }
}
