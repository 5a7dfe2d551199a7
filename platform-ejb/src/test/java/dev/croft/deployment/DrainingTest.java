package dev.croft.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Front ends that shall get nobody new, or nobody at all. */
class DrainingTest {
  @TempDir private Path folder;
  private TestFarm farm;

  @BeforeEach
  void start() throws Exception {
    farm = new TestFarm(2, folder);
    publish("one");
    farm.beat();
    pass();
  }

  @AfterEach
  void stop() throws Exception {
    farm.close();
  }

  private void publish(String text) {
    farm.submit("shop", TestArchive.saying(text));
    farm.control();
  }

  private void pass() {
    farm.clock.pass(Duration.ofSeconds(1));
    farm.beat();
    farm.converge();
  }

  private String shown(int frontEnd, String context) {
    return farm.servers.get(frontEnd - 1).shown(context);
  }

  private String state(String name) {
    return farm.frontEnds.find(name).orElseThrow().state();
  }

  @Test
  void aDrainedFrontEndShouldGetNobodyNewAtOnceAndComeBack() {
    assertThat(shown(1, "/shop")).isEqualTo("offered");
    farm.frontEnds.drain("front-end-1");
    pass();
    assertThat(state("front-end-1")).isEqualTo("draining");
    assertThat(shown(1, "/shop")).isEqualTo("withdrawn");
    assertThat(shown(1, "/console")).isEqualTo("withdrawn");
    assertThat(shown(2, "/shop")).isEqualTo("offered");

    farm.frontEnds.enable("front-end-1");
    pass();
    assertThat(state("front-end-1")).isEqualTo("ready");
    assertThat(shown(1, "/shop")).isEqualTo("offered");
    assertThat(shown(1, "/console")).isEqualTo("offered");
  }

  @Test
  void aDrainedFrontEndShouldTakePartInPublicationsAndStayDrained() {
    farm.frontEnds.drain("front-end-1");
    publish("two");
    pass();
    assertThat(farm.running("shop")).containsExactly(Optional.of("two"));
    assertThat(shown(1, "/shop")).isEqualTo("withdrawn");
  }

  @Test
  void itShouldSayWhatTheBalancerWasToldAndHowManyRequestsAreLeft() {
    farm.servers.getFirst().requests(3);
    farm.frontEnds.drain("front-end-1");
    assertThat(farm.frontEnds.find("front-end-1").orElseThrow().rotation())
        .as("wanted is not done")
        .isEqualTo("serve");
    pass();
    farm.beat();
    var drained = farm.frontEnds.find("front-end-1").orElseThrow();
    assertThat(drained.rotation()).isEqualTo("drain");
    assertThat(drained.requests()).isEqualTo(3);
    assertThat(farm.frontEnds.find("front-end-2").orElseThrow().rotation()).isEqualTo("serve");
  }

  @Test
  void oneThatServesShouldNotBeForgottenAndOneThatIsDrainedOrGoneShould() {
    assertThat(farm.frontEnds.forget("front-end-1")).isFalse();
    assertThat(farm.frontEnds.find("front-end-1")).isPresent();

    farm.frontEnds.drain("front-end-1");
    farm.lose(1);
    assertThat(farm.frontEnds.forget("front-end-1")).isTrue();
    assertThat(farm.frontEnds.forget("front-end-2")).as("gone for good").isTrue();
    assertThat(farm.frontEnds.list()).isEmpty();
    assertThat(farm.sql().list("select context from platform.wanted", row -> row.getString(1)))
        .isEmpty();
  }

  @Test
  void aPublicationShouldNotWaitForOneThatWasForgotten() {
    farm.frontEnds.drain("front-end-2");
    farm.lose(1);
    farm.frontEnds.forget("front-end-2");
    publish("two");
    assertThat(farm.servers.getFirst().runs("shop", "war")).contains("two");
    assertThat(farm.applications.find("shop").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void aRestartShouldNotBringItBack() {
    farm.frontEnds.drain("front-end-1");
    farm.servers.getFirst().undeploy("shop.war");
    farm.restart(0);
    farm.clock.pass(Duration.ofMinutes(1));
    pass();
    assertThat(farm.running("shop")).containsExactly(Optional.of("one"));
    assertThat(shown(1, "/shop")).isEqualTo("withdrawn");
    assertThat(state("front-end-1")).isEqualTo("draining");
  }

  @Test
  void whereNobodyElseServesCroftItselfShouldStayReachable() {
    farm.frontEnds.drain("front-end-1");
    farm.frontEnds.disable("front-end-2");
    pass();
    assertThat(shown(1, "/server")).isEqualTo("offered");
    assertThat(shown(1, "/shop")).isEqualTo("withdrawn");
    assertThat(shown(2, "/console")).isEqualTo("offered");
    assertThat(shown(2, "/shop")).isEqualTo("stopped");
  }

  @Test
  void aFrontEndThatRestedShouldServeOnlyWhenItRunsWhatTheOthersRun() {
    farm.frontEnds.disable("front-end-1");
    pass();
    assertThat(shown(1, "/shop")).isEqualTo("stopped");
    publish("two");
    assertThat(farm.servers.getFirst().runs("shop", "war")).contains("one");

    farm.frontEnds.enable("front-end-1");
    pass();
    assertThat(shown(1, "/shop")).as("it still runs the old one").isEqualTo("stopped");
    farm.control();
    pass();
    pass();
    assertThat(farm.servers.getFirst().runs("shop", "war")).contains("two");
    assertThat(shown(1, "/shop")).isEqualTo("offered");
  }
}
