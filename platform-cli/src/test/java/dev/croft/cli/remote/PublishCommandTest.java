package dev.croft.cli.remote;

import static dev.croft.cli.remote.RecordedEnvironment.brokenOff;
import static dev.croft.cli.remote.RecordedEnvironment.json;
import static dev.croft.cli.remote.RecordedEnvironment.nobodyBehind;
import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.cli.CommandRun;
import dev.croft.cli.print.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {
  private static final String STEPS = "GET publications/12/steps?after=";
  private static final String ACCEPTED =
      "{\"publication\":\"12\",\"application\":\"orders\",\"state\":\"running\"}";
  private static final String TWO_STEPS =
      "["
          + step(1, "received", "", "done", "")
          + ","
          + step(2, "staged", "node-1", "done", "")
          + "]";
  private static final String END = "[" + step(3, "end", "", "live", "") + "]";

  @TempDir private Path folder;
  private RecordedEnvironment environment;
  private CommandRun croft;
  private Path model;

  @BeforeEach
  void recordTheUsual() throws IOException {
    environment = new RecordedEnvironment();
    croft = environment.knownIn(folder.resolve(".croft"));
    model = folder.resolve("orders");
    RecordedEnvironment.write(model.resolve("orders.croft"), "application orders\n\nentty Order\n");
    RecordedEnvironment.write(model.resolve("parts/more.croft"), "entity Line\n");
    RecordedEnvironment.write(model.resolve(".git/old.croft"), "entity Old\n");
    environment
        .on("POST publications?kind=model&file=orders", json(202, ACCEPTED))
        .on("GET publications/12", "{\"publication\":\"12\",\"problems\":[]}")
        .on("GET apps", "[]")
        .on("GET apps/orders", "{\"name\":\"orders\",\"url\":\"http://farm/orders/\"}");
  }

  @AfterEach
  void stop() {
    environment.close();
  }

  @Test
  void publishShouldShowEachStepAndEndWithTheAddress() {
    environment.on(STEPS + "0&wait=15", TWO_STEPS).on(STEPS + "2&wait=15", END);
    var said =
        croft
            .clock(Clock.fixed(Instant.parse("2026-11-21T08:00:05Z"), ZoneOffset.UTC))
            .croft("publish", model.toString());
    assertThat(said.out())
        .isEqualTo(
            """
            08:00:01  received
            08:00:02  staged               node-1
            orders version 3 is live: http://farm/orders/ (0.0 s)
            """);
    assertThat(said.err()).isEqualTo("publication 12: 2 files sent\n");
    assertThat(said.status()).isZero();
  }

  @Test
  void publishShouldSendTheSameBytesForTheSameSourcesAndNothingHidden() throws IOException {
    environment.on(STEPS + "0&wait=15", END);
    croft.croft("publish", model.toString());
    Files.setLastModifiedTime(model.resolve("orders.croft"), FileTime.fromMillis(1));
    croft.croft("publish", model.toString());
    var sent = environment.calls("POST publications");
    assertThat(sent).hasSize(2);
    assertThat(sent.get(0).body()).isEqualTo(sent.get(1).body());
    assertThat(sent.get(0).authorization()).isEqualTo("Bearer " + RecordedEnvironment.TOKEN);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(sent.get(0).body()))) {
      assertThat(zip.getNextEntry()).extracting(ZipEntry::getName).isEqualTo("orders.croft");
      assertThat(zip.getNextEntry()).extracting(ZipEntry::getName).isEqualTo("parts/more.croft");
      assertThat(zip.getNextEntry()).isNull();
    }
  }

  @Test
  void jsonShouldBeOneObjectPerLineAndTheEndLast() throws IOException {
    environment.on(STEPS + "0&wait=15", TWO_STEPS).on(STEPS + "2&wait=15", END);
    var said = croft.croft("publish", model.toString(), "--json");
    assertThat(said.outLines()).hasSize(3);
    assertThat(Json.read(said.outLines().getFirst()).path("step").asText()).isEqualTo("received");
    var end = Json.read(said.outLines().getLast());
    assertThat(end.path("step").asText()).isEqualTo("end");
    assertThat(end.path("state").asText()).isEqualTo("live");
    assertThat(said.err()).isEmpty();
  }

  @Test
  void publishShouldSurviveTheDeathOfTheFrontEndThatItTalksTo() {
    environment
        .on(STEPS + "0&wait=15", TWO_STEPS)
        .on(STEPS + "2&wait=15", brokenOff())
        .on(STEPS + "2&wait=15", nobodyBehind())
        .on(STEPS + "2&wait=15", json(500, "{\"error\":\"x\",\"hint\":\"\"}"))
        .on(STEPS + "2&wait=15", json(200, END));
    var said = croft.croft("publish", model.toString());
    assertThat(said.status()).isZero();
    assertThat(said.outLines()).hasSize(3);
    assertThat(said.err()).contains("was lost; the publication goes on without us, asking again");
    assertThat(said.err()).contains("connected again");
  }

  @Test
  void publishShouldGiveUpWhenNobodyAnswersForTooLong() {
    environment.on(STEPS + "0&wait=15", nobodyBehind());
    var said = croft.croft("publish", model.toString(), "--patience", "300ms");
    assertThat(said.status()).isEqualTo(3);
    assertThat(said.lastError())
        .startsWith("croft publish: the environment local has not answered any more")
        .contains("publication 12 is finished or undone when it is back");
  }

  @Test
  void anEndThatNoStepToldShouldStillBeSeen() {
    environment.on(STEPS + "0&wait=15", "[]").on(STEPS + "0&wait=0", "[]");
    environment.on(
        "GET publications/13",
        "{\"publication\":\"13\",\"application\":\"orders\",\"version\":3,\"state\":\"live\","
            + "\"endedAt\":\"2026-11-21T08:00:03Z\"}");
    environment
        .on("GET publications/13/steps?after=0&wait=15", "[]")
        .on("GET publications/13/steps?after=0&wait=0", "[]")
        .on("POST publications?kind=model&file=later", json(202, "{\"publication\":\"13\"}"));
    RecordedEnvironment.write(folder.resolve("later/a.croft"), "application later");
    var said = croft.croft("publish", folder.resolve("later").toString());
    assertThat(said.out()).startsWith("orders version 3 is live");
    assertThat(said.status()).isZero();
  }

  @Test
  void aRefusedModelShouldBeShownWithItsSourceLines() throws IOException {
    environment.on(
        STEPS + "0&wait=15", "[" + step(2, "end", "", "refused", "the model has 1 error") + "]");
    environment.on(
        "POST publications?kind=model&file=broken", json(202, "{\"publication\":\"14\"}"));
    environment.on(
        "GET publications/14/steps?after=0&wait=15",
        "[" + step(2, "end", "", "refused", "the model has 1 error") + "]");
    environment.on(
        "GET publications/14",
        "{\"problems\":[{\"code\":\"CROFT-E101\",\"severity\":\"ERROR\",\"position\":{\"file\":"
            + "\"a.croft\",\"line\":2,\"column\":3,\"endColumn\":8},\"message\":\"no such item\","
            + "\"hint\":\"did you mean entity?\"}]}");
    RecordedEnvironment.write(folder.resolve("broken/a.croft"), "application a\n  entty X\n");
    var said = croft.croft("publish", folder.resolve("broken").toString());
    assertThat(said.out())
        .isEqualTo(
            """
            a.croft:2:3 error CROFT-E101 no such item
                  entty X
                  ^~~~~
                hint: did you mean entity?
            """);
    assertThat(said.lastError())
        .isEqualTo(
            "croft publish: the publication of orders was refused, nothing has changed:"
                + " the model has 1 error");
    assertThat(said.status()).isEqualTo(1);
    var json = croft.croft("publish", "--json", folder.resolve("broken").toString());
    assertThat(Json.read(json.outLines().getLast()).path("problems")).hasSize(1);
  }

  @Test
  void anUndonePublicationShouldSayThatEverythingIsAsBefore() {
    environment.on(
        STEPS + "0&wait=15", "[" + step(9, "end", "", "undone", "node-1 failed its probe") + "]");
    var said = croft.croft("publish", model.toString());
    assertThat(said.lastError())
        .endsWith("was undone, everything is as before: node-1 failed its probe");
    assertThat(said.status()).isEqualTo(1);
  }

  @Test
  void aRefusedTokenShouldSayWhatToDo() {
    environment.on(
        "POST publications?kind=model&file=refused",
        json(401, "{\"error\":\"The token is not valid.\",\"hint\":\"x\"}"));
    RecordedEnvironment.write(folder.resolve("refused/a.croft"), "application a");
    var said = croft.croft("publish", folder.resolve("refused").toString(), "--json");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.lastError())
        .isEqualTo(
            "croft publish: the token for local was refused: it is wrong, over its time or"
                + " revoked; `croft token --env local --user U --password-stdin` prints one; give"
                + " it in the variable CROFT_TOKEN, or let `croft up` fetch one anew");
    assertThat(said.outLines()).hasSize(1);
    assertThat(said.out()).contains("\"step\":\"end\"").contains("\"state\":\"refused\"");
  }

  @Test
  void anArchiveShouldBeNamedByItsFileAndSentFromDisk() throws IOException {
    Path war = archive("shop-1.2.war");
    environment
        .on(
            "POST publications?kind=archive&file=shop-1.2.war&name=shop&zone=z&probe=%2Fup"
                + "&message=a%20b",
            json(202, ACCEPTED))
        .on(STEPS + "0&wait=15", END);
    var said =
        croft.croft(
            "publish", war.toString(), "--name", "shop", "--zone=z", "--probe=/up", "-m", "a b");
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(environment.calls("POST publications").getFirst().body())
        .isEqualTo(Files.readAllBytes(war));
  }

  @Test
  void aTooLargeArchiveShouldBeToldByTheEnvironmentAlso() throws IOException {
    Path war = archive("big.war");
    environment.on(
        "POST publications?kind=archive&file=big.war",
        json(413, "{\"error\":\"The archive is larger than 512 MB.\",\"hint\":\"Leave out.\"}"));
    var said = croft.croft("publish", war.toString());
    assertThat(said.lastError())
        .isEqualTo("croft publish: The archive is larger than 512 MB. Leave out.");
    assertThat(said.status()).isEqualTo(1);
  }

  @Test
  void anUploadWhoseConnectionIsLostShouldBeSentAgain() {
    environment
        .on("POST publications?kind=model&file=twice", RecordedEnvironment.lost())
        .on("POST publications?kind=model&file=twice", nobodyBehind())
        .on("POST publications?kind=model&file=twice", json(202, ACCEPTED))
        .on(STEPS + "0&wait=15", END);
    RecordedEnvironment.write(folder.resolve("twice/a.croft"), "application a");
    var said = croft.croft("publish", folder.resolve("twice").toString());
    assertThat(said.status()).isZero();
    assertThat(said.err()).contains("was lost; sending again");
    assertThat(environment.calls("POST publications")).hasSize(3);
  }

  @Test
  void aWrongTokenShouldCostNoUpload() throws IOException {
    try (RecordedEnvironment closed = new RecordedEnvironment()) {
      closed.on("GET apps", json(401, "{\"error\":\"no\",\"hint\":\"\"}"));
      var said =
          closed.knownIn(folder.resolve("closed")).croft("publish", archive("a.war").toString());
      assertThat(said.status()).isEqualTo(1);
      assertThat(closed.calls("POST publications")).isEmpty();
    }
  }

  @Test
  void whatCannotBePublishedShouldBeRefusedBeforeAnythingIsSent() throws IOException {
    Path text = Files.writeString(folder.resolve("text.war"), "no archive");
    Path other = Files.writeString(folder.resolve("notes.txt"), "x");
    Path huge = folder.resolve("huge.war");
    try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
      sparse.setLength(513L * 1024 * 1024);
    }
    Files.createDirectories(folder.resolve("empty"));
    assertThat(croft.croft("publish", text.toString()).lastError()).contains("is no archive");
    assertThat(croft.croft("publish", other.toString()).lastError())
        .contains("archives end with .war or .ear");
    assertThat(croft.croft("publish", huge.toString()).lastError())
        .endsWith("huge.war has 513 MB; at most 512 MB can be published");
    assertThat(croft.croft("publish", folder.resolve("empty").toString()).lastError())
        .contains("has no .croft file");
    var missing = croft.croft("publish", folder.resolve("nothing").toString());
    assertThat(missing.lastError()).contains("nothing does not exist");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(environment.calls("POST publications")).isEmpty();
  }

  @Test
  void rollbackShouldBeFollowedLikeAPublication() {
    environment.on("POST apps/orders/rollback", json(202, ACCEPTED)).on(STEPS + "0&wait=15", END);
    var said = croft.croft("rollback", "orders", "--to", "2", "-m", "worse");
    assertThat(said.out()).startsWith("orders version 3 is live: http://farm/orders/");
    assertThat(environment.calls("POST apps/orders/rollback").getFirst().text())
        .isEqualTo("{\"to\":2,\"message\":\"worse\"}");
  }

  private Path archive(String name) throws IOException {
    Path war = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
      zip.putNextEntry(new ZipEntry("index.html"));
      zip.write("hello".getBytes(StandardCharsets.UTF_8));
    }
    return war;
  }

  private static String step(int n, String step, String frontEnd, String state, String message) {
    return "{\"sequence\":"
        + n
        + ",\"publication\":\"12\",\"application\":\"orders\",\"version\":3,\"build\":\"ab\","
        + "\"step\":\""
        + step
        + "\",\"frontEnd\":"
        + (frontEnd.isEmpty() ? "null" : "\"" + frontEnd + "\"")
        + ",\"state\":\""
        + state
        + "\",\"message\":\""
        + message
        + "\",\"at\":\"2026-11-21T08:00:0"
        + n
        + "Z\"}";
  }
}
