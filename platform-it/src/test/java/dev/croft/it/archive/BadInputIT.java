package dev.croft.it.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.it.environment.Caller;
import dev.croft.it.environment.CroftCommand;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.WithAnEnvironment;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bad input gets one clear sentence and changes nothing. */
@WithAnEnvironment
class BadInputIT {
  private static final long TOO_MANY_BYTES = 513L * 1024 * 1024;

  private static CroftCommand croft;
  private static Path folder;
  private static Caller api;
  private JsonNode before;

  @BeforeAll
  static void prepare(RunningEnvironment environment) {
    croft = environment.croft();
    folder = RunningEnvironment.fresh("bad-input");
    api = Caller.withToken(environment.url() + "/server/api/v1", environment.administrator());
  }

  @BeforeEach
  void remember() {
    before = croft.done("apps", "--json").json();
  }

  @AfterEach
  void nothingShouldHaveChanged() {
    assertThat(croft.done("apps", "--json").json()).isEqualTo(before);
  }

  private static void refused(CroftCommand.Said said, String... words) {
    assertThat(said.status()).as(said.toString()).isEqualTo(1);
    assertThat(said.reason()).isNotBlank().contains(words).doesNotContain("Exception");
  }

  private static Path good(String name) {
    return HandMadeArchive.saying("good").in(folder, name);
  }

  @Test
  void whatIsNoArchiveShouldBeRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("none.war"), "I am no archive.");
    refused(croft.run("publish", file.toString()), "no archive");
    Path cut = folder.resolve("cut.war");
    Path whole = HandMadeArchive.saying("whole").withBallast(1).in(folder, "whole.war");
    Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(whole), 500_000));
    refused(croft.run("publish", cut.toString()), "no archive");
    Caller.Answer answer = api.send("/publications?name=none&kind=archive&file=none.war", file);
    assertThat(ending(answer)).contains("no archive");
  }

  @Test
  void anEntryThatLeadsOutOfTheArchiveShouldBeRefused() {
    Path climbing =
        HandMadeArchive.saying("x").with("../../evil.txt", "evil").in(folder, "climbing.war");
    refused(croft.run("publish", climbing.toString()), "../../evil.txt");
    Path windows =
        HandMadeArchive.saying("x").with("..\\evil.txt", "evil").in(folder, "windows.war");
    refused(croft.run("publish", windows.toString()), "leads out");
  }

  @Test
  void aNameThatCannotBeAnAddressShouldBeRefused() {
    Path archive = good("good.war");
    refused(croft.run("publish", archive.toString(), "--name", "server"), "reserved");
    refused(croft.run("publish", archive.toString(), "--name", "Console"), "reserved");
    refused(croft.run("publish", archive.toString(), "--name", "lifetimeapi"), "reserved");
    refused(croft.run("publish", archive.toString(), "--name", "n".repeat(300)), "63 letters");
    refused(
        croft.run("publish", archive.toString(), "--name", "../evil"), "no name of an application");
  }

  @Test
  void anArchiveOverTheLimitShouldBeRefusedByTheCommandAndByTheServer() throws IOException {
    Path huge = folder.resolve("huge.war");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(TOO_MANY_BYTES);
    }
    refused(croft.run("publish", huge.toString()), "512 MB");
    int status = RawUpload.declared(api, TOO_MANY_BYTES);
    assertThat(status).isEqualTo(413);
    Files.delete(huge);
  }

  @Test
  void aWrongOrMissingTokenShouldOpenNothing(RunningEnvironment environment) {
    Path archive = good("token.war");
    for (String token : new String[] {"wrong", environment.administrator() + "x"}) {
      CroftCommand.Said said =
          croft.start(Map.of("CROFT_TOKEN", token), "publish", archive.toString()).said();
      refused(said, "token");
    }
    Caller nobody = Caller.asNobody(environment.url() + "/server/api/v1");
    assertThat(
            nobody.send("/publications?name=token&kind=archive&file=token.war", archive).status())
        .isEqualTo(401);
    assertThat(nobody.get("/apps").status()).isEqualTo(401);
  }

  @Test
  void aUserWithoutTheRoleShouldNotPublish(RunningEnvironment environment) {
    String token = environment.person("paul").token();
    CroftCommand.Said said =
        croft.start(Map.of("CROFT_TOKEN", token), "publish", good("paul.war").toString()).said();
    refused(said, "paul");
  }

  @Test
  void anUnknownApplicationShouldBeNamed() {
    refused(croft.run("rollback", "nowhere"), "nowhere");
    refused(croft.run("remove", "nowhere", "--yes"), "nowhere");
    refused(croft.run("app", "nowhere"), "nowhere");
    assertThat(api.get("/apps/nowhere").status()).isEqualTo(404);
  }

  @Test
  void whatIsNotThereCannotBePublished() {
    refused(croft.run("publish", folder.resolve("absent.war").toString()), "absent.war");
  }

  /** How a publication that the server took ends. */
  private static String ending(Caller.Answer taken) {
    if (taken.status() != 202) {
      return taken.body().toString();
    }
    String id = taken.body().get("publication").asText();
    JsonNode last = null;
    for (long after = 0; last == null || !last.get("step").asText().equals("end"); ) {
      JsonNode steps = api.get("/publications/" + id + "/steps?after=" + after + "&wait=20").body();
      for (JsonNode step : steps) {
        last = step;
        after = step.get("sequence").asLong();
      }
    }
    assertThat(last.get("state").asText()).isEqualTo("refused");
    return last.toString();
  }
}
