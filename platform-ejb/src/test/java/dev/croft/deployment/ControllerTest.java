package dev.croft.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.deployment.jdbc.JdbcLease;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turns, lost front ends, and who is the controller, over two front ends and a real database. */
class ControllerTest {
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

  /** The younger one finds out first whose it is; still it comes second. */
  @Test
  void publicationsShouldTakeTurnsInTheOrderInWhichTheyCame() {
    farm.submit("shop", TestArchive.saying("one"));
    farm.submit("shop", TestArchive.saying("two"));
    var work = new ArrayList<Runnable>();
    farm.control(work::add, () -> work.get(1).run());
    assertThat(work).hasSize(2);
    assertThat(farm.running("shop")).containsExactly(Optional.empty());
    farm.control();
    assertThat(farm.running("shop")).containsExactly(Optional.of("one"));
    farm.control();
    assertThat(farm.running("shop")).containsExactly(Optional.of("two"));
  }

  @Test
  void aFrontEndThatIsGoneBeforeTheDecisionShouldRefuseThePublication() {
    publish("one");
    farm.lose(1);

    var id = publish("two");

    assertThat(farm.publication(id).state()).isEqualTo("refused");
    assertThat(farm.publication(id).message()).contains("front-end-2 does not answer");
    assertThat(farm.running("shop")).containsExactly(Optional.of("one"));
  }

  @Test
  void aFrontEndThatDiesWhileItFetchesShouldNotBeWaitedForAsLongAsALargeArchiveMayTake() {
    var id = farm.submit("shop", TestArchive.saying("one"));
    farm.whenAskedToStage(() -> farm.lose(1));
    farm.control();

    assertThat(farm.publication(id).state()).isEqualTo("refused");
    assertThat(farm.publication(id).message())
        .contains("front-end-2 cannot take the archive: it does not answer any more");
    assertThat(farm.running("shop")).containsExactly(Optional.empty());
  }

  @Test
  void aFrontEndThatIsLostAfterTheDecisionShouldFollowWhenItComesBack() {
    publish("one");
    var id = farm.submit("shop", TestArchive.saying("two"));
    farm.controlUntil("switched");
    farm.lose(1);

    farm.control();
    assertThat(farm.publication(id).state()).isEqualTo("live");

    farm.find(1);
    assertThat(farm.running("shop")).containsExactly(Optional.of("two"));
  }

  @Test
  void aDisabledFrontEndShouldBeSkippedAndCatchUp() {
    publish("one");
    farm.frontEnds.disable("front-end-2");
    publish("two");
    assertThat(farm.running("shop"))
        .containsExactlyInAnyOrder(Optional.of("one"), Optional.of("two"));

    farm.frontEnds.enable("front-end-2");
    farm.control();
    farm.converge();
    assertThat(farm.running("shop")).containsExactly(Optional.of("two"));
  }

  @Test
  void aFrontEndThatWasDisabledWhileAnApplicationWentShouldNotKeepIt() {
    publish("one");
    farm.frontEnds.disable("front-end-2");
    farm.applications.remove("shop", false, "", "admin");
    farm.control();

    farm.frontEnds.enable("front-end-2");
    farm.control();
    farm.converge();
    assertThat(farm.running("shop")).containsExactly(Optional.empty());
  }

  @Test
  void rollbackShouldNotGoToAVersionThatNeverLived() {
    publish("one");
    farm.servers.get(1).refuse("two");
    publish("two");
    publish("three");

    farm.applications.rollback("shop", Optional.empty(), "", "admin");
    farm.control();

    assertThat(farm.running("shop")).containsExactly(Optional.of("one"));
  }

  @Test
  void theStepsOfAPublicationShouldEndOnce() {
    var id = farm.submit("shop", TestArchive.saying("one"));
    farm.controlUntil("end");
    farm.control();

    assertThat(farm.publications.stepsAfter(id, 0))
        .extracting(Publications.Step::step)
        .startsWith("received", "checked")
        .containsOnlyOnce("end")
        .endsWith("end");
  }

  @Test
  void onlyOneShouldHoldTheLease() {
    var first = new JdbcLease(farm.sql(), "front-end-1");
    var second = new JdbcLease(farm.sql(), "front-end-2");
    assertThat(first.hold(Duration.ofMinutes(1))).isPresent();
    assertThat(second.hold(Duration.ofMinutes(1))).isEmpty();
    first.release();
    assertThat(second.hold(Duration.ofMinutes(1))).isPresent();
    assertThat(first.hold(Duration.ofMinutes(1))).isEmpty();
  }

  @Test
  void aFrontEndThatWasStartedAnewShouldTakeItsLeaseAtOnceWithAHigherEpoch() {
    var killed = new JdbcLease(farm.sql(), "front-end-1");
    var epoch = killed.hold(Duration.ofMinutes(1)).orElseThrow();
    assertThat(killed.hold(Duration.ofMinutes(1))).hasValue(epoch);

    var restarted = new JdbcLease(farm.sql(), "front-end-1");
    assertThat(restarted.hold(Duration.ofMinutes(1)).orElseThrow()).isGreaterThan(epoch);
  }

  /**
   * Random publications, failing front ends and dying controllers; the seed is fixed. Thirty in
   * every build, three hundred with {@code -Dcroft.long=all}.
   */
  @Test
  void whateverHappensAllShouldServeTheSame() {
    var dice = new Random(20261121);
    var deaths = new String[] {null, "checked", "staged", "decided", "switched", "undo", "end"};
    var live = Optional.<String>empty();
    var publications = "all".equals(System.getProperty("croft.long")) ? 300 : 30;
    for (int i = 0; i < publications; i++) {
      var text = "build" + i;
      farm.servers.forEach(server -> server.refuse(dice.nextInt(4) == 0 ? text : "\0"));
      var id = farm.submit("shop", TestArchive.saying(text));
      for (var left = dice.nextInt(3); left > 0; left--) {
        farm.controlUntil(deaths[dice.nextInt(deaths.length)]);
      }
      farm.control();

      var ended = farm.publication(id);
      assertThat(ended.state()).as("end of %s", text).isIn("live", "undone");
      live = ended.state().equals("live") ? Optional.of(text) : live;
      assertThat(farm.running("shop")).as("after %s", text).containsExactly(live);
    }
  }
}
