package dev.croft.cli.remote;

import static dev.croft.cli.remote.RecordedEnvironment.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.cli.CommandRun;
import dev.croft.cli.Croft;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.Terminal;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteCommandsTest {
  private static final String APPS =
      """
      [{"name":"orders","title":"Orders","kind":"model","version":3,
        "build":"0123456789abcdef0123","state":"live","url":"http://farm/orders/"},
       {"name":"shop","title":null,"kind":"archive","version":12,
        "build":"fedcba98765432100123","state":"disabled","url":"http://farm/shop/"}]
      """;

  @TempDir private Path state;
  private RecordedEnvironment environment;
  private CommandRun croft;

  @BeforeEach
  void start() throws IOException {
    environment = new RecordedEnvironment();
    croft =
        environment
            .knownIn(state)
            .clock(Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC));
    environment.on("GET apps", APPS);
  }

  @AfterEach
  void stop() {
    environment.close();
  }

  @Test
  void appsShouldBeATable() {
    assertThat(croft.croft("apps").out())
        .isEqualTo(
            """
            NAME    VERSION  STATE     KIND     BUILD         ADDRESS
            orders  3        live      model    0123456789ab  http://farm/orders/
            shop    12       disabled  archive  fedcba987654  http://farm/shop/
            """);
  }

  @Test
  void jsonShouldPassOnWhatTheEnvironmentAnswers() throws IOException {
    var said = croft.croft("apps", "--json");
    assertThat(Json.read(said.out())).isEqualTo(Json.read(APPS));
    assertThat(said.err()).isEmpty();
  }

  @Test
  void appShouldShowVersionsAndPublications() {
    environment.on(
        "GET apps/orders",
        """
        {"name":"orders","title":"Orders","kind":"model","version":3,"build":"0123456789abcdef",
         "state":"live","url":"http://farm/orders/",
         "versions":[
          {"version":3,"build":"0123456789abcdef","kind":"model","user":"anna",
           "message":"faster\\u001b[31m","at":"2026-11-21T07:55:00Z"},
          {"version":2,"build":"aaaabbbbccccdddd","kind":"model","user":"admin","message":"",
           "at":"2026-11-20T06:00:00Z"}],
         "publications":[
          {"publication":"12","version":3,"state":"live","step":"end","message":"",
           "startedAt":"2026-11-21T07:54:00Z","endedAt":"2026-11-21T07:55:00Z"}]}
        """);
    assertThat(croft.croft("app", "orders").out())
        .isEqualTo(
            """
            orders  Orders
              state    live
              version  3
              kind     model
              build    0123456789abcdef
              address  http://farm/orders/

            VERSION  BUILD         KIND   BY     WHEN       MESSAGE
            3 *      0123456789ab  model  anna   5 min ago  faster [31m
            2        aaaabbbbcccc  model  admin  1 day ago

            PUBLICATION  VERSION  STATE  STARTED
            12           3        live   6 min ago
            """);
  }

  @Test
  void twoVersionsShouldBeShownSideBySide() {
    environment.on("GET apps/orders", "{\"name\":\"orders\"}");
    environment.on(
        "GET apps/orders/compare?from=1&to=2",
        """
        {"from":{"version":1,"build":"0123456789abcdef","user":"anna","message":"","at":"2026-11-21T07:55:00Z","bytes":100},
         "to":{"version":2,"build":"aaaabbbbcccc0123","user":"bert","message":"notes","at":"2026-11-21T07:58:00Z","bytes":120},
         "elements":[{"kind":"entity","name":"Order","change":"changed","parts":[
           {"kind":"attribute","name":"note","change":"added","before":"","after":"note Text?"}]}],
         "files":[{"path":"data.croft","change":"changed","hunks":[{"lines":[
           {"from":3,"to":3,"change":"same","text":"  number Text(12)"},
           {"from":null,"to":4,"change":"added","text":"  note Text?"}]}]}],
         "database":{"steps":["ALTER TABLE app_orders.order ADD COLUMN note text"],"note":""},"whole":true}
        """);
    var said = croft.croft("app", "orders", "--compare", "1..2");
    assertThat(said.out())
        .isEqualTo(
            """
            VERSION  BUILD         BY    WHEN       SIZE  MESSAGE
            1        0123456789ab  anna  5 min ago  100
            2        aaaabbbbcccc  bert  2 min ago  120   notes

            ELEMENT       CHANGE   PART            AFTER
            entity Order  changed
                          added    attribute note  note Text?

            The tables change:
              ALTER TABLE app_orders.order ADD COLUMN note text;

            data.croft  changed
            @@ line 3
               number Text(12)
            +  note Text?
            """);
    assertThat(croft.croft("app", "orders", "--compare", "1-2").status()).isEqualTo(2);
  }

  @Test
  void anUnknownApplicationShouldNameTheNearestOne() {
    environment.on("GET apps/ordres", json(404, "{\"error\":\"There is none.\",\"hint\":\"\"}"));
    var said = croft.croft("app", "ordres");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.err())
        .isEqualTo("croft app: there is no application ordres in local; did you mean orders?\n");
    var json = croft.croft("rollback", "ordres", "--json");
    assertThat(json.out()).contains("\"error\"").contains("did you mean orders?");
  }

  @Test
  void removeShouldAskOnATerminalAndNeedYesElsewhere() {
    environment.on("GET apps/orders", "{\"name\":\"orders\"}");
    var nobody = croft.croft("remove", "orders");
    assertThat(nobody.status()).isEqualTo(2);
    assertThat(nobody.lastError()).contains("say --yes");
    croft.terminal(new Terminal(true, false, false, false)).input("n\n");
    var declined = croft.croft("remove", "orders", "--drop-data");
    assertThat(declined.err())
        .isEqualTo(
            "Remove orders from local WITH ALL ITS DATA? [y/N] croft remove: nothing was removed\n");
    assertThat(declined.status()).isEqualTo(1);
    assertThat(environment.calls("DELETE apps/orders")).isEmpty();
  }

  @Test
  void removeShouldKeepDataUnlessToldOtherwise() {
    environment
        .on("GET apps/orders", "{\"name\":\"orders\"}")
        .on("DELETE apps/orders?dropData=false", json(202, "{\"publication\":\"7\"}"))
        .on(
            "GET publications/7/steps?after=0&wait=15",
            "[{\"sequence\":1,\"application\":\"orders\",\"step\":\"end\",\"state\":\"live\"}]")
        .on("GET publications/7", "{}");
    var said = croft.croft("remove", "orders", "--yes");
    assertThat(said.out()).isEqualTo("orders is removed (0.0 s)\n");
    assertThat(said.status()).isZero();
  }

  @Test
  void usersShouldBeListedAddedAndGranted() {
    environment
        .on(
            "GET users",
            "[{\"name\":\"admin\",\"roles\":[\"croft/administrator\"],"
                + "\"createdAt\":\"2026-11-01T10:00:00Z\"}]")
        .on("POST users", json(201, "{\"name\":\"anna\",\"password\":\"wo-ha\"}"))
        .on(
            "PUT users/anna/roles/croft/publisher",
            "{\"name\":\"anna\",\"roles\":[\"croft/publisher\",\"orders/Clerk\"]}")
        .on("DELETE users/anna", json(204, ""));
    assertThat(croft.croft("users").out())
        .isEqualTo(
            """
            NAME   ROLES                SINCE
            admin  croft/administrator  2026-11-01 10:00
            """);
    assertThat(croft.croft("users", "add", "anna", "--role", "orders/Clerk").out())
        .isEqualTo("The user anna is added.\nPassword: wo-ha\nIt is shown this once.\n");
    assertThat(environment.calls("POST users").getFirst().text())
        .isEqualTo("{\"name\":\"anna\",\"roles\":[\"orders/Clerk\"]}");
    assertThat(croft.croft("users", "grant", "anna", "publisher").out())
        .isEqualTo("anna now has the roles croft/publisher, orders/Clerk.\n");
    assertThat(croft.croft("users", "remove", "anna").status()).isZero();
    croft.input("s3cret-word\n").croft("users", "add", "bert", "--password-stdin");
    assertThat(environment.calls("POST users").getLast().text())
        .isEqualTo("{\"name\":\"bert\",\"password\":\"s3cret-word\",\"roles\":[]}");
  }

  @Test
  void settingsShouldBeCheckedBeforeTheFirstIsChanged() {
    environment
        .on("GET apps/orders", "{\"name\":\"orders\"}")
        .on(
            "GET apps/orders/settings",
            "[{\"key\":\"vat\",\"type\":\"decimal\",\"value\":\"19\",\"defaultValue\":\"20\","
                + "\"changed\":true,\"description\":\"in percent\"}]")
        .on("PUT apps/orders/settings/vat", "{\"key\":\"vat\",\"value\":\"7=7\"}");
    assertThat(croft.croft("settings", "orders").out())
        .isEqualTo(
            """
            KEY  VALUE  DEFAULT  TYPE     DESCRIPTION
            vat  19     20       decimal  in percent
            """);
    var wrong = croft.croft("settings", "orders", "vat=3", "vax=4");
    assertThat(wrong.lastError()).endsWith("orders has no setting vax; did you mean vat?");
    assertThat(environment.calls("PUT apps/orders")).isEmpty();
    assertThat(croft.croft("settings", "orders", "vat=7=7").status()).isZero();
    assertThat(environment.calls("PUT apps/orders").getFirst().text())
        .isEqualTo("{\"value\":\"7=7\"}");
  }

  @Test
  void tokenShouldBePrintedAloneForTheUserOfTheTokenInUse() {
    environment.on("POST /server/identity/token", "{\"token\":\"a.b.c\",\"user\":\"admin\"}");
    assertThat(croft.croft("token", "--scope", "read").out()).isEqualTo("a.b.c\n");
    var call = environment.calls("POST /server/identity/token").getFirst();
    assertThat(call.text()).isEqualTo("{\"user\":\"admin\",\"scope\":\"read\"}");
    assertThat(call.authorization()).endsWith(RecordedEnvironment.TOKEN);
    croft.input("pw\n").croft("token", "--user", "anna", "--password-stdin");
    assertThat(environment.calls("POST /server/identity/token").getLast().authorization()).isNull();
  }

  @Test
  void statusShouldShowTheEnvironmentAtAGlance() throws IOException {
    String nodes =
        """
        [{"name":"node-1","state":"ready","address":"http://127.0.0.1:8180","zones":["default"],
          "roles":[],"pid":4711,"applications":[
           {"name":"orders","version":3,"build":"0123456789abcdef0123","state":"live"},
           {"name":"shop","version":12,"build":"fe","state":"disabled"}]}]
        """;
    String status =
        """
        {"environment":"local","url":"http://127.0.0.1:8080","console":null,"api":"http://api",
         "database":"jdbc:postgresql://127.0.0.1:8130/platform",
         "controller":{"frontEnd":"node-1","epoch":4,"since":"2026-11-21T06:00:00Z"},
         "frontEnds":%s,"applications":%s}
        """
            .formatted(nodes, APPS);
    environment.on("GET status", status).on("GET nodes", nodes);
    assertThat(croft.croft("status").out())
        .isEqualTo(
            """
            Environment  local
            Users        http://127.0.0.1:8080
            API          http://api
            Database     jdbc:postgresql://127.0.0.1:8130/platform
            Controller   node-1, epoch 4, took over 2 h ago

            FRONT END  STATE  ZONES    PID   ADDRESS                APPLICATIONS
            node-1     ready  default  4711  http://127.0.0.1:8180  orders 3, shop 12 (disabled)

            NAME    VERSION  STATE     KIND     BUILD         ADDRESS
            orders  3        live      model    0123456789ab  http://farm/orders/
            shop    12       disabled  archive  fedcba987654  http://farm/shop/
            """);
    assertThat(Json.read(croft.croft("status", "--json").out())).isEqualTo(Json.read(status));
    assertThat(croft.croft("nodes").outLines()).hasSize(2);
  }

  @Test
  void aNodeShouldBeTakenOutOfServiceByItsName() {
    environment
        .on("POST nodes/node-1/disable", "{\"name\":\"node-1\",\"state\":\"disabled\"}")
        .on("POST nodes/nod-1/enable", json(404, "{\"error\":\"no\",\"hint\":\"\"}"))
        .on("GET nodes", "[{\"name\":\"node-1\"}]");
    assertThat(croft.croft("nodes", "disable", "node-1").out())
        .isEqualTo("FRONT END  STATE\nnode-1     disabled\n");
    assertThat(croft.croft("nodes", "enable", "nod-1").lastError())
        .endsWith("did you mean node-1?");
  }

  @Test
  void logsShouldShowTheLastLinesAndKnowTheNodes() {
    environment
        .on("GET nodes/node-1/log?lines=2", "{\"lines\":[\"one\",\"two\\u0007\"],\"position\":9}")
        .on("GET nodes/node-2/log?lines=200", json(404, "{\"error\":\"no\",\"hint\":\"\"}"))
        .on("GET nodes", "[{\"name\":\"node-1\"}]");
    assertThat(croft.croft("logs", "--server", "node-1", "--lines", "2").out())
        .isEqualTo("one\ntwo \n");
    assertThat(croft.croft("logs", "--server", "node-2").lastError())
        .endsWith("there is no front end node-2 in local; did you mean node-1?");
  }

  @Test
  void logsShouldFollowUntilItIsRefused() {
    environment
        .on("GET nodes/node-1/log?lines=0", "{\"lines\":[],\"position\":9}")
        .on("GET nodes/node-1/log?from=9", "{\"lines\":[\"new\"],\"position\":13}")
        .on("GET nodes/node-1/log?from=13", json(403, "{\"error\":\"No more.\",\"hint\":\"\"}"));
    var said = croft.croft("logs", "--server", "node-1", "-n", "0", "-f", "--json");
    assertThat(said.out()).isEqualTo("{\"frontEnd\":\"node-1\",\"line\":\"new\"}\n");
    assertThat(said.lastError()).isEqualTo("croft logs: No more.");
  }

  @Test
  void anEnvironmentThatIsNotThereShouldBeExitStatusThree() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    String url = "http://127.0.0.1:" + free;
    var nobody = croft.croft("apps", "--env", url);
    assertThat(nobody.status()).isEqualTo(3);
    assertThat(nobody.err())
        .isEqualTo(
            "croft apps: the environment %s cannot be reached: nobody listens at %s%n"
                .formatted(url, url));
    var unknown = croft.croft("apps", "--env", "lokal");
    assertThat(unknown.status()).isEqualTo(3);
    assertThat(unknown.lastError()).contains("did you mean local?");
    var none = new CommandRun(state.resolve("none")).croft("apps");
    assertThat(none.status()).isEqualTo(3);
    assertThat(none.lastError()).contains("`croft up` starts one");
    assertThat(croft.croft("roles").lastError())
        .contains("no front end of Croft is ready behind it (HTTP 503)");
    environment.on("GET users", json(503, "{\"error\":\"The database is away.\",\"hint\":\"\"}"));
    assertThat(croft.croft("users").status()).isEqualTo(3);
  }

  @Test
  void anAddressShouldUseTheTokenOfTheVariable() {
    croft.variables(Map.of("CROFT_TOKEN", "mine"));
    croft.croft("apps", "--env", environment.url() + "/");
    assertThat(environment.calls("GET apps").getLast().authorization()).isEqualTo("Bearer mine");
    var none =
        new CommandRun(state.resolve("none"))
            .variables(Map.of("CROFT_ENV", environment.url()))
            .croft("apps");
    assertThat(none.status()).isZero();
    assertThat(environment.calls("GET apps").getLast().authorization()).isNull();
  }

  @Test
  void wrongUsageShouldBeExitStatusTwoWithTheReasonLast() {
    assertThat(croft.croft().status()).isEqualTo(2);
    var typo = croft.croft("app", "orders", "--jsn");
    assertThat(typo.status()).isEqualTo(2);
    assertThat(typo.lastError()).contains("--jsn").contains("croft app --help");
    assertThat(croft.croft("publsh").lastError()).contains("publish");
    assertThat(croft.croft("publish").status()).isEqualTo(2);
    assertThat(croft.croft("apps", "--env", "ftp://x").status()).isEqualTo(2);
    assertThat(croft.croft("users", "grant", "anna", "a/b/c").lastError()).contains("is no role");
  }

  @Test
  void namesShouldBeSentAsTheyAre() {
    croft.croft("app", "../users");
    assertThat(croft.croft("users", "remove", "..").lastError()).endsWith("'..' is no name");
    assertThat(croft.croft("remove", "", "--yes").status()).isEqualTo(1);
    assertThat(environment.calls("GET apps/..%2Fusers")).hasSize(1);
    assertThat(environment.calls("DELETE ")).isEmpty();
  }

  @Test
  void completionShouldKnowEveryCommand() {
    assertThat(croft.croft("completion").out()).contains("rollback").contains("reset-password");
  }

  @Test
  void everyCommandShouldExplainItself() {
    var root = Croft.commandLine(Surroundings.ofProcess());
    root.getSubcommands()
        .forEach(
            (name, command) ->
                assertThat(command.getCommandSpec().usageMessage().description())
                    .as(name)
                    .isNotEmpty());
    assertThat(croft.croft("publish", "--help").out()).contains("Ctrl-C");
  }
}
