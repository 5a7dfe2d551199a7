package dev.croft.cli.remote;

import static dev.croft.cli.remote.RecordedEnvironment.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.cli.CommandRun;
import dev.croft.cli.print.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a platform that answers what was recorded, and programs that look like servers. */
class NodesOfThisMachineTest {
  private static final String FIRST =
      "{\"name\":\"front-end-1\",\"state\":\"ready\",\"rotation\":\"serve\",\"requests\":7}";

  @TempDir private Path state;
  private final List<Process> started = new ArrayList<>();
  private RecordedEnvironment environment;
  private CommandRun croft;

  @BeforeEach
  void start() throws IOException {
    environment = new RecordedEnvironment();
    croft = environment.knownIn(state);
    has(1, 2);
  }

  @AfterEach
  void stop() {
    started.forEach(Process::destroyForcibly);
    environment.close();
  }

  private void has(Integer... numbers) throws IOException {
    Path file = state.resolve("env/local/environment.json");
    int port = Json.read(Files.readString(file)).get("port").asInt();
    Files.writeString(
        file,
        "{\"name\":\"local\",\"port\":%d,\"frontEnds\":%d,\"numbers\":%s}"
            .formatted(port, numbers.length, List.of(numbers)));
  }

  private Path base(int number) {
    return state.resolve("env/local/front-end-" + number);
  }

  private Process server(int number) throws IOException {
    Files.createDirectories(base(number));
    Process server =
        new ProcessBuilder(
                "bash",
                "-c",
                "echo here; read wait",
                "program",
                "-D[Standalone]",
                "-Djboss.server.base.dir=" + base(number))
            .start();
    started.add(server);
    assertThat(server.inputReader().lines().findFirst()).contains("here");
    return server;
  }

  private static String second(String state, String rotation, int requests) {
    return "[%s,{\"name\":\"front-end-2\",\"state\":\"%s\",\"rotation\":\"%s\",\"requests\":%d}]"
        .formatted(FIRST, state, rotation, requests);
  }

  private void answers(String... nodes) {
    for (String each : nodes) {
      environment.on("GET nodes", each);
    }
    environment
        .on("POST nodes/front-end-2/drain", "{}")
        .on("POST nodes/front-end-2/disable", "{}")
        .on("DELETE nodes/front-end-2", json(204, ""));
  }

  @Test
  void removeShouldDrainThenStopThenForget() throws Exception {
    Process server = server(2);
    answers(
        second("ready", "serve", 2),
        second("ready", "serve", 2),
        second("draining", "serve", 0),
        second("draining", "drain", 1),
        second("draining", "drain", 0),
        second("disabled", "drain", 0),
        second("disabled", "rest", 0));

    CommandRun.Said said = croft.croft("nodes", "remove", "front-end-2", "--json");

    assertThat(said.status()).as(said.err()).isZero();
    assertThat(Json.read(said.out()))
        .isEqualTo(Json.object().put("name", "front-end-2").put("removed", true));
    assertThat(said.err()).containsSubsequence("draining", "stopping", "forgetting");
    assertThat(server.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(environment.calls("DELETE nodes/front-end-2")).hasSize(1);
    assertThat(base(2)).doesNotExist();
    assertThat(Files.readString(state.resolve("env/local/environment.json")))
        .contains("\"numbers\" : [ 1 ]");
  }

  @Test
  void whatStillRunsWhenPatienceEndsShouldBeSaid() throws Exception {
    server(2);
    answers(
        second("ready", "serve", 2),
        second("ready", "serve", 2),
        second("draining", "drain", 3),
        second("draining", "drain", 3),
        second("disabled", "rest", 0));

    CommandRun.Said said = croft.croft("nodes", "remove", "front-end-2", "--patience", "0s");

    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.err()).contains("still answering 3 requests after 0 s");
  }

  @Test
  void oneThatDiedShouldBeRemovedWithoutWaiting() throws IOException {
    Files.createDirectories(base(2));
    answers(second("unreachable", "serve", 9));

    assertThat(croft.croft("nodes", "remove", "front-end-2").out())
        .isEqualTo("front-end-2 is removed from local.\n");
    assertThat(environment.calls("POST nodes/front-end-2/drain"))
        .as("so that the platform forgets it even if it was heard a moment ago")
        .hasSize(1);
    assertThat(environment.calls("POST nodes/front-end-2/disable")).isEmpty();
  }

  @Test
  void oneThatIsGoneForGoodAndNotOfThisMachineShouldBeForgotten() throws IOException {
    has(1);
    answers(second("unreachable", "serve", 0), second("ready", "serve", 0));

    assertThat(croft.croft("nodes", "remove", "front-end-2").status()).isZero();
    assertThat(environment.calls("DELETE nodes/front-end-2")).hasSize(1);

    CommandRun.Said again = croft.croft("nodes", "remove", "front-end-2");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.lastError()).contains("is ready; drain it and stop its server");
  }

  @Test
  void theLastOneShouldStay() throws IOException {
    has(2);
    answers(second("ready", "serve", 0));
    CommandRun.Said only = croft.croft("nodes", "remove", "front-end-2");
    assertThat(only.status()).isEqualTo(1);
    assertThat(only.lastError()).contains("is the only front end of local");
    assertThat(environment.calls("POST nodes")).isEmpty();
  }

  @Test
  void theLastOneThatServesShouldStay() {
    environment.on("GET nodes", "[{\"name\":\"front-end-2\",\"state\":\"ready\"}]");
    CommandRun.Said alone = croft.croft("nodes", "remove", "front-end-2");
    assertThat(alone.status()).isEqualTo(1);
    assertThat(alone.lastError()).contains("no other front end serves, so front-end-2 stays");
    assertThat(environment.calls("POST nodes")).isEmpty();
  }

  @Test
  void killShouldEndThatServerAndNoOther() throws Exception {
    Process first = server(1);
    Process second = server(2);

    CommandRun.Said said = croft.croft("nodes", "kill", "front-end-2", "--json");

    assertThat(Json.read(said.out()).get("pid").asLong()).isEqualTo(second.pid());
    assertThat(second.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(first.isAlive()).isTrue();
    CommandRun.Said again = croft.croft("nodes", "kill", "front-end-2");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.lastError()).contains("front-end-2 does not run; `croft up` starts it");
  }

  @Test
  void aNameThatNobodyHasShouldBeRefusedWithTheNearest() {
    assertThat(croft.croft("nodes", "kill", "front-end-3").lastError())
        .endsWith("there is no front end front-end-3 in local; did you mean front-end-1?");
  }

  @Test
  void anEnvironmentElsewhereShouldBeLeftAlone() {
    for (List<String> words :
        List.of(List.of("add"), List.of("remove", "a"), List.of("kill", "a"))) {
      List<String> all = new ArrayList<>(List.of("nodes"));
      all.addAll(words);
      all.addAll(List.of("--env", "http://farm.example.org"));
      CommandRun.Said said = croft.croft(all.toArray(String[]::new));
      assertThat(said.status()).isEqualTo(1);
      assertThat(said.lastError()).contains("only on the machine where they run");
    }
  }

  @Test
  void addShouldNeedSomethingThatRunsAndANumber() {
    assertThat(croft.croft("nodes", "add").lastError()).contains("environment local does not run");
    assertThat(croft.croft("nodes", "add", "0").status()).isEqualTo(2);
    assertThat(croft.croft("nodes", "add", "many").status()).isEqualTo(2);
  }
}
