package dev.croft.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How one front end follows what is wanted of it, whatever its server does. */
class FollowingTest {
  @TempDir private Path folder;
  private TestFarm farm;
  private RememberingServer server;

  @BeforeEach
  void start() throws Exception {
    farm = new TestFarm(1, folder);
    server = farm.servers.getFirst();
    publish("one");
  }

  @AfterEach
  void stop() throws Exception {
    farm.close();
  }

  private String publish(String text) {
    var id = farm.submit("shop", TestArchive.saying(text));
    farm.control();
    return id;
  }

  @Test
  void aDefectWhileSwitchingShouldBringTheOldVersionBackAndOpenTheGate() {
    server.whileDeploying(
        () -> {
          server.whileDeploying(() -> {});
          throw new IllegalStateException("this server is confused");
        });

    var id = publish("two");

    assertThat(farm.publication(id).state()).isEqualTo("undone");
    assertThat(farm.publication(id).message()).contains("this server is confused");
    assertThat(farm.running("shop")).containsExactly(Optional.of("one"));
    assertThat(server.held()).isEmpty();
  }

  @Test
  void theGateShouldOpenEvenWhenTheOldVersionDoesNotReturn() {
    server.whileDeploying(
        () -> {
          assertThat(server.held()).contains("/shop");
          throw new IllegalStateException("this server is broken");
        });

    var id = publish("two");

    assertThat(farm.publication(id).state()).isEqualTo("undone");
    assertThat(server.held()).isEmpty();
  }

  @Test
  void anApplicationShouldLearnItsVersionAlsoWhileItIsSwitched() {
    server.whileDeploying(() -> assertThat(farm.version("shop")).contains(2));
    publish("two");
    assertThat(farm.version("shop")).contains(2);

    server.whileDeploying(() -> {});
    server.refuse("three");
    publish("three");
    assertThat(farm.version("shop")).contains(2);
  }

  /** After a restart nobody decides anew, so that nobody else would help. */
  @Test
  void aDeploymentThatFailedShouldBeTriedAgainWithGrowingPauses() {
    server.undeploy("shop.war");
    server.refuse("one");
    farm.restart(0);
    var tries = server.tries();

    passAndConverge(Duration.ofSeconds(14));
    assertThat(server.tries()).isEqualTo(tries);
    passAndConverge(Duration.ofSeconds(1));
    assertThat(server.tries()).isEqualTo(tries + 1);
    passAndConverge(Duration.ofSeconds(29));
    assertThat(server.tries()).isEqualTo(tries + 1);
    passAndConverge(Duration.ofSeconds(1));
    assertThat(server.tries()).isEqualTo(tries + 2);

    server.refuse("\0");
    passAndConverge(Duration.ofMinutes(1));
    assertThat(farm.running("shop")).containsExactly(Optional.of("one"));
    passAndConverge(Duration.ofHours(1));
    assertThat(server.tries()).as("what runs is left alone").isEqualTo(tries + 3);
  }

  private void passAndConverge(Duration time) {
    farm.clock.pass(time);
    farm.converge();
  }

  @Test
  void aFrontEndThatDeploysForLongShouldBeHeardMeanwhile() {
    server.whileDeploying(
        () -> {
          farm.sql()
              .change("update platform.front_end set heartbeat_at = now() - interval '1 hour'");
          CompletableFuture.runAsync(farm::beat).orTimeout(10, TimeUnit.SECONDS).join();
          assertThat(isHeard()).isTrue();
        });

    assertThat(farm.publication(publish("two")).state()).isEqualTo("live");
  }

  private boolean isHeard() {
    return farm.sql()
        .first(
            "select heartbeat_at > now() - interval '1 minute' from platform.front_end",
            row -> row.getBoolean(1))
        .orElseThrow();
  }
}
