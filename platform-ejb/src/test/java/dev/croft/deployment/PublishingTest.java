package dev.croft.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All or nothing, over two front ends and a real database. */
class PublishingTest {
  @TempDir private Path folder;
  private TestFarm farm;

  @BeforeEach
  void start() throws Exception {
    farm = new TestFarm(2, folder);
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
  void publishShouldReachEveryFrontEnd() {
    var id = publish("one");

    assertThat(farm.publication(id).state()).isEqualTo("live");
    assertThat(farm.running("shop")).containsExactly(Optional.of("one"));
    assertThat(farm.applications.find("Shop"))
        .hasValueSatisfying(shop -> assertThat(shop.version()).isEqualTo(1));
  }

  @Test
  void publishShouldKeepTheOldVersionWhenOneFrontEndFails() {
    publish("one");
    farm.servers.get(1).refuse("two");

    var id = publish("two");

    assertThat(farm.publication(id).state()).isEqualTo("undone");
    assertThat(farm.publication(id).message()).contains("front-end-2").contains("does not run two");
    assertThat(farm.running("shop")).containsExactly(Optional.of("one"));
    assertThat(farm.applications.find("shop"))
        .hasValueSatisfying(shop -> assertThat(shop.version()).isEqualTo(1));
  }

  @Test
  void aFirstPublicationThatFailsShouldLeaveNothing() {
    farm.servers.get(0).refuse("one");

    var id = publish("one");

    assertThat(farm.publication(id).state()).isEqualTo("undone");
    assertThat(farm.running("shop")).containsExactly(Optional.empty());
    assertThat(farm.applications.find("shop")).isEmpty();
  }

  @Test
  void afterAFailureTheNextPublicationShouldWork() {
    farm.servers.get(0).refuse("one");
    publish("one");

    assertThat(farm.publication(publish("two")).state()).isEqualTo("live");
    assertThat(farm.running("shop")).containsExactly(Optional.of("two"));
  }

  @Test
  void rollbackShouldBringTheVersionBefore() {
    publish("one");
    publish("two");

    var id = farm.applications.rollback("shop", Optional.empty(), "", "admin");
    farm.control();

    assertThat(farm.publication(id).state()).isEqualTo("live");
    assertThat(farm.running("shop")).containsExactly(Optional.of("one"));
  }

  @Test
  void rollbackToAVersionThatIsNotThereShouldChangeNothing() {
    publish("one");

    var id = farm.applications.rollback("shop", Optional.of(7), "", "admin");
    farm.control();

    assertThat(farm.publication(id).state()).isEqualTo("refused");
    assertThat(farm.running("shop")).containsExactly(Optional.of("one"));
  }

  @Test
  void removeAndDisableShouldTakeItAway() {
    publish("one");
    farm.applications.disable("shop", "admin");
    farm.control();
    assertThat(farm.running("shop")).containsExactly(Optional.empty());

    farm.applications.enable("shop", "admin");
    farm.control();
    assertThat(farm.running("shop")).containsExactly(Optional.of("one"));

    farm.applications.remove("shop", false, "", "admin");
    farm.control();
    assertThat(farm.running("shop")).containsExactly(Optional.empty());
    assertThat(farm.applications.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../deployments/x.war", "/etc/passwd", "..\\x", "C:/x"})
  void anArchiveThatLeadsOutOfItselfShouldBeRefused(String entry) {
    var id = farm.submit("shop", TestArchive.with(entry, "evil"));
    farm.control();

    assertThat(farm.publication(id).state()).isEqualTo("refused");
    assertThat(farm.publication(id).message()).contains("leads out of it");
    assertThat(farm.applications.list()).isEmpty();
  }

  @Test
  void whatIsNoArchiveShouldBeRefused() {
    var id = farm.submit("shop", new byte[] {1, 2, 3});
    farm.control();

    assertThat(farm.publication(id).state()).isEqualTo("refused");
    assertThat(farm.publication(id).message()).contains("no archive");
  }

  @ParameterizedTest
  @ValueSource(strings = {"console", "Server", "lifetimeapi", "9lives", "../x", "a b"})
  void aNameThatMayNotBeAnAddressShouldBeRefused(String name) {
    var id = farm.submit(name, TestArchive.saying("one"));
    farm.control();

    assertThat(farm.publication(id).state()).isEqualTo("refused");
    assertThat(farm.applications.list()).isEmpty();
  }

  /**
   * Whatever step a controller dies at, its successor finishes or refuses, everybody serves the
   * same, and the next publication works.
   */
  @ParameterizedTest
  @ValueSource(strings = {"checked", "staged", "decided", "switched", "end"})
  void aControllerThatDiesShouldLeaveNothingHalf(String step) {
    publish("one");
    var id = farm.submit("shop", TestArchive.saying("two"));
    farm.controlUntil(step);
    assertThat(farm.publication(id).endedAt()).isNull();

    farm.control();

    assertThat(farm.publication(id).state()).isEqualTo("live");
    assertThat(farm.running("shop")).containsExactly(Optional.of("two"));
    publish("three");
    assertThat(farm.running("shop")).containsExactly(Optional.of("three"));
  }

  /** The second decision survives the controller, too. */
  @ParameterizedTest
  @ValueSource(strings = {"undo", "end"})
  void aControllerThatDiesWhileGoingBackShouldLeaveNothingHalf(String step) {
    publish("one");
    farm.servers.get(1).refuse("two");
    var id = farm.submit("shop", TestArchive.saying("two"));
    farm.controlUntil(step);

    farm.control();

    assertThat(farm.publication(id).state()).isEqualTo("undone");
    assertThat(farm.publication(id).message()).contains("front-end-2");
    assertThat(farm.running("shop")).containsExactly(Optional.of("one"));
    assertThat(farm.applications.find("shop"))
        .hasValueSatisfying(shop -> assertThat(shop.version()).isEqualTo(1));
  }

  @Test
  void aFrontEndThatStartsAnewShouldRunWhatIsWanted() {
    publish("one");
    farm.servers.get(0).undeploy("shop.war");

    farm.restart(0);

    assertThat(farm.running("shop")).containsExactly(Optional.of("one"));
  }

  @Test
  void aFrontEndThatStillBootsShouldDeployNothingYet() {
    publish("one");
    farm.servers.get(0).undeploy("shop.war");
    farm.servers.get(0).booted(false);
    farm.restart(0);
    assertThat(farm.servers.get(0).runs("shop", "war")).isEmpty();

    farm.servers.get(0).booted(true);
    farm.converge();

    assertThat(farm.running("shop")).containsExactly(Optional.of("one"));
  }

  @Test
  void publicationsOfOneApplicationShouldQueue() {
    var first = farm.submit("shop", TestArchive.saying("one"));
    var second = farm.submit("shop", TestArchive.saying("two"));
    farm.control();
    farm.control();

    assertThat(farm.publication(first).version()).isEqualTo(1);
    assertThat(farm.publication(second).version()).isEqualTo(2);
    assertThat(farm.running("shop")).containsExactly(Optional.of("two"));
  }
}
