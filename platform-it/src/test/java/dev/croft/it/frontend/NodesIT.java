package dev.croft.it.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.it.environment.ArrivingLoad;
import dev.croft.it.environment.Caller;
import dev.croft.it.environment.ModelCopy;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.RunningEnvironment.Person;
import dev.croft.it.environment.WithAnEnvironment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The environment of all tests grows by a front end and shrinks again while people work with it.
 * Takes minutes: only with {@code -Dcroft.long=all}.
 */
@WithAnEnvironment
class NodesIT {
  private static final System.Logger LOG = System.getLogger(NodesIT.class.getName());
  private static final String SECOND = "front-end-2";
  private static final int PER_SECOND = 40;
  private static final int PEOPLE = 4;
  private static final Duration OUT_OF_ROTATION = Duration.ofSeconds(3);

  private static RunningEnvironment environment;
  private static Person clerk;
  private static final List<Caller> SESSIONS = new ArrayList<>();

  @BeforeAll
  static void publish(RunningEnvironment shared) {
    assumeTrue("all".equals(System.getProperty("croft.long")), "only with -Dcroft.long=all");
    environment = shared;
    environment.croft().done("publish", ModelCopy.ofOrders("Herd").toString());
    clerk = environment.person("hera", "herd/Clerk");
    for (int person = 0; person < PEOPLE; person++) {
      SESSIONS.add(session());
    }
  }

  @AfterAll
  static void shrinkWhateverHappened() {
    if (environment != null && names().contains(SECOND)) {
      environment.croft().done("nodes", "remove", SECOND, "--patience", "5s");
    }
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    environment
        .croft()
        .done("nodes", "--json")
        .json()
        .forEach(node -> names.add(node.get("name").asText()));
    return names;
  }

  private static String herd() {
    return environment.url() + "/herd";
  }

  private static Caller session() {
    Caller browser = Caller.asNobody(herd());
    Caller.Answer answer =
        browser.post("/_session", Map.of("user", clerk.name(), "password", clerk.password()));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return browser.with("Croft-Request", answer.body().get("csrf").asText());
  }

  /** Half of them in sessions that they keep all the time, half without. */
  private static ArrivingLoad people() {
    Caller program = Caller.withToken(herd(), clerk.token());
    List<Supplier<Caller.Answer>> kinds = new ArrayList<>();
    for (Caller browser : SESSIONS) {
      kinds.add(() -> browser.get("/rest/Customer"));
      kinds.add(() -> program.get("/rest/Customer"));
    }
    return ArrivingLoad.perSecond(PER_SECOND, kinds);
  }

  /** Who calls the second front end by its own address. */
  private static int statusThere(String address) {
    return Caller.withToken(address + "/herd", clerk.token()).get("/rest/Customer").status();
  }

  private static void expectNobodyNoticed(ArrivingLoad load, String what) {
    int before = load.answered();
    Awaitility.await().until(() -> load.answered() > before + PER_SECOND);
    assertThat(load.failed()).as(what).isEmpty();
    LOG.log(
        System.Logger.Level.INFO,
        "{0}: {1} requests, none failed, the slowest took {2} ms",
        what,
        load.answered(),
        load.slowest().toMillis());
  }

  @Test
  void aFrontEndShouldComeDieComeBackAndGoWhilePeopleWorkOn() {
    try (ArrivingLoad load = people()) {
      JsonNode added = environment.croft().done("nodes", "add", "--json").json();
      assertThat(added).hasSize(1);
      assertThat(added.get(0).get("name").asText()).isEqualTo(SECOND);
      assertThat(added.get(0).get("readyAfter").asLong()).isPositive();
      assertThat(statusThere(added.get(0).get("address").asText()))
          .as("it serves what was published before it came")
          .isEqualTo(200);
      expectNobodyNoticed(load, "a front end joined");
    }

    try (ArrivingLoad load = people()) {
      Awaitility.await().until(() -> load.answered() > 2 * PER_SECOND);
      environment.croft().done("nodes", "kill", SECOND);
      long dead = System.nanoTime();
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> System.nanoTime() - dead > 2 * OUT_OF_ROTATION.toNanos());
      LOG.log(
          System.Logger.Level.INFO,
          "killed: {0} of {1} requests failed",
          load.failed().size(),
          load.answered());
      assertThat(load.failed())
          .as("nobody fails who comes later than " + OUT_OF_ROTATION)
          .allMatch(failed -> failed.begun() < dead + OUT_OF_ROTATION.toNanos());
    }

    try (ArrivingLoad load = people()) {
      environment.up();
      assertThat(names()).contains(SECOND);
      expectNobodyNoticed(load, "it came back");
    }

    try (ArrivingLoad load = people()) {
      Awaitility.await().until(() -> load.answered() > PER_SECOND);
      environment.croft().done("nodes", "remove", SECOND, "--patience", "10s");
      expectNobodyNoticed(load, "it was removed");
    }
    assertThat(names()).containsExactly("front-end-1");
    assertThat(environment.croft().run("nodes", "remove", "front-end-1").reason())
        .contains("is the only front end");
  }
}
