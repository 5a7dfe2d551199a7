package dev.croft.it.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.it.environment.Caller;
import dev.croft.it.environment.CroftCommand;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.WithAnEnvironment;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Archives that Croft did not make are published like its own. */
@WithAnEnvironment
class ArchivesIT {
  private static RunningEnvironment environment;
  private static CroftCommand croft;
  private static Caller anybody;
  private static Path folder;

  @BeforeAll
  static void prepare(RunningEnvironment shared) {
    environment = shared;
    croft = shared.croft();
    anybody = Caller.asNobody(shared.url());
    folder = RunningEnvironment.fresh("archives");
  }

  @Test
  void aHandMadeArchiveShouldBePublishedChangedRolledBackAndRemoved() {
    Path one = HandMadeArchive.saying("one").in(folder, "notice-1.0.war");
    Path two = HandMadeArchive.saying("two").in(folder, "notice-1.1.war");
    croft.done("publish", one.toString());
    assertThat(anybody.get("/notice/").body().asText()).isEqualTo("one");
    croft.done("publish", two.toString(), "--probe", "/index.html");
    assertThat(anybody.get("/notice/").body().asText()).isEqualTo("two");
    assertThat(environment.application("notice").get("version").asInt()).isEqualTo(2);
    croft.done("rollback", "notice");
    assertThat(anybody.get("/notice/").body().asText()).isEqualTo("one");
    croft.done("remove", "notice", "--yes");
    assertThat(anybody.get("/notice/").status()).isEqualTo(404);
  }

  @Test
  void anApplicationOfStrangersShouldRunAsItComes() {
    Path jolokia =
        RunningEnvironment.repository()
            .resolve("platform-it/target/strangers/jolokia-agent-war.war");
    croft.done("publish", jolokia.toString(), "--name", "jolokia");
    assertThat(anybody.get("/jolokia/").status()).as("it asks who one is").isEqualTo(401);
    croft.done("publish", HandMadeArchive.saying("mine").in(folder, "jolokia.war").toString());
    assertThat(anybody.get("/jolokia/").body().asText()).isEqualTo("mine");
    croft.done("rollback", "jolokia");
    assertThat(anybody.get("/jolokia/").status()).isEqualTo(401);
    croft.done("remove", "jolokia", "--yes");
    assertThat(anybody.get("/jolokia/").status()).isEqualTo(404);
  }

  @Test
  void aLargeArchiveShouldBeStreamed() {
    Path large = HandMadeArchive.saying("large").withBallast(40).in(folder, "large.war");
    croft.done("publish", large.toString());
    assertThat(anybody.get("/large/").body().asText()).isEqualTo("large");
    croft.done("remove", "large", "--yes");
  }

  @Test
  void aProbeThatFailsShouldUndoThePublication() {
    croft.done("publish", HandMadeArchive.saying("well").in(folder, "probed.war").toString());
    CroftCommand.Said said =
        croft.run(
            "publish",
            HandMadeArchive.saying("ill").in(folder, "probed-2.war").toString(),
            "--probe",
            "/up");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.reason()).contains("/up");
    assertThat(anybody.get("/probed/").body().asText()).isEqualTo("well");
    assertThat(environment.application("probed").get("version").asInt()).isEqualTo(1);
    croft.done("remove", "probed", "--yes");
  }
}
