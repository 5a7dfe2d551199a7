package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The processes of an environment on this machine: PostgreSQL, the load balancer, the front ends.
 */
final class LocalEnvironment {
  private static final int FRONT_END_MEMORY = 512;
  private static final int LOAD_BALANCER_MEMORY = 128;
  private static final int MOST_FRONT_ENDS = 9;

  private final EnvironmentFolder folder;
  private final EnvironmentDescription description;

  LocalEnvironment(EnvironmentFolder folder, EnvironmentDescription description) {
    this.folder = folder;
    this.description = description;
  }

  private Ports ports() {
    return description.ports();
  }

  private PostgresServer postgres() {
    return PostgresServer.of(folder, ports());
  }

  WildFlyServer frontEnd(int number) {
    return new WildFlyServer(
        "front-end",
        "front-end-" + number,
        folder.frontEnd(number),
        folder.state().resolve("home/wildfly-39.0.1.Final"),
        FRONT_END_MEMORY);
  }

  private WildFlyServer loadBalancer() {
    return new WildFlyServer(
        "load-balancer",
        "load-balancer",
        folder.loadBalancer(),
        folder.state().resolve("home/wildfly-39.0.1.Final"),
        LOAD_BALANCER_MEMORY);
  }

  private List<WildFlyServer> frontEnds() {
    return IntStream.rangeClosed(1, description.frontEnds()).mapToObj(this::frontEnd).toList();
  }

  boolean isRunning() {
    return (!description.hasItsOwnDatabase() || postgres().isRunning())
        && loadBalancer().isRunning()
        && frontEnds().stream().allMatch(WildFlyServer::isRunning);
  }

  /** Whether anything of it runs. */
  boolean isPartlyRunning() {
    return (description.hasItsOwnDatabase() && postgres().isRunning())
        || loadBalancer().isRunning()
        || IntStream.rangeClosed(1, MOST_FRONT_ENDS)
            .anyMatch(number -> frontEnd(number).isRunning());
  }

  /** Brings up what is missing and waits until every front end says it is ready. */
  void start(Progress progress) throws IOException {
    var secrets = Secrets.of(folder);
    refuseTakenPorts();
    folder.remember(description);
    var home = WildFlyServer.sharedHome(folder);
    secrets.makeStores(home);
    var databases = database(secrets, progress);
    databases.prepare(secrets);
    for (var server : frontEnds()) {
      if (!server.isRunning()) {
        progress.step("configuring " + server.name());
        prepare(server, secrets, databases);
      }
    }
    var balancer = loadBalancer();
    if (!balancer.isRunning()) {
      balancer.configure(balancerValues());
    }
    for (var server : frontEnds()) {
      if (!server.isRunning()) {
        progress.step("starting " + server.name());
        server.start();
      }
      awaitReady(server);
    }
    if (!balancer.isRunning()) {
      progress.step("starting the load balancer");
      balancer.start();
    }
    progress.step("waiting until users are served");
    Await.until(
        () -> Http.status(description.url() + "/server/api/v1/status") == 401,
        () -> balancer.isRunning() && frontEnds().stream().allMatch(WildFlyServer::isRunning),
        Duration.ofSeconds(60),
        () -> "the load balancer does not reach the front end: " + balancer.lastWords());
  }

  private Databases database(Secrets secrets, Progress progress) throws IOException {
    if (!description.hasItsOwnDatabase()) {
      return new Databases(description.databaseUrl());
    }
    if (!postgres().isRunning()) {
      progress.step("starting PostgreSQL");
      postgres().start(secrets.superuser());
    }
    return Databases.ofOwnServer(ports(), secrets);
  }

  private void prepare(WildFlyServer server, Secrets secrets, Databases databases)
      throws IOException {
    var configuration = server.base().resolve("configuration");
    EnvironmentFolder.privateFolder(configuration);
    secrets.copyStoresTo(configuration);
    if (!Files.exists(folder.token())) {
      EnvironmentFolder.replace(
          configuration.resolve("first-administrator.properties"),
          "user=admin\npassword=" + secrets.administrator() + "\n");
    }
    var number = Integer.parseInt(server.name().substring(server.name().lastIndexOf('-') + 1));
    server.configure(frontEndValues(number, secrets, databases));
    deploy(server);
  }

  /** The EAR goes where an operator would put it: into the deployments folder. */
  private static void deploy(WildFlyServer server) throws IOException {
    var target = server.base().resolve("deployments/croft.ear");
    if (!Files.exists(target) || Files.mismatch(Product.ear(), target) >= 0) {
      Files.createDirectories(target.getParent());
      Files.copy(Product.ear(), target, StandardCopyOption.REPLACE_EXISTING);
    }
    for (var leftover :
        List.of("croft.ear.failed", "croft.ear.undeployed", "croft.ear.isdeploying")) {
      Files.deleteIfExists(target.resolveSibling(leftover));
    }
    Files.write(target.resolveSibling("croft.ear.dodeploy"), new byte[0]);
  }

  private void awaitReady(WildFlyServer server) {
    var number = Integer.parseInt(server.name().substring(server.name().lastIndexOf('-') + 1));
    var ready = "http://127.0.0.1:" + ports().frontEnd(number).management() + "/health/ready";
    Await.until(
        () ->
            Http.status(ready) == 200
                || Files.exists(server.base().resolve("deployments/croft.ear.failed")),
        server::isRunning,
        Duration.ofSeconds(180),
        () ->
            server.name()
                + " did not become ready: "
                + server.lastWords()
                + notReadyBecause(ready));
    if (Files.exists(server.base().resolve("deployments/croft.ear.failed"))) {
      throw CommandRefused.because(
          "the platform was not deployed on " + server.name() + ": " + server.lastWords());
    }
  }

  private static String notReadyBecause(String address) {
    return Http.text(address).map(said -> "; it says " + said).orElse("");
  }

  private Map<String, String> frontEndValues(int number, Secrets secrets, Databases databases) {
    var own = ports().frontEnd(number);
    var values = new HashMap<String, String>();
    values.put("croft.environment", description.name());
    values.put("croft.front-end", "front-end-" + number);
    values.put("croft.zones", "default");
    values.put("croft.address", "http://127.0.0.1:" + own.http());
    values.put("croft.url", description.url());
    values.put("croft.port.http", Integer.toString(own.http()));
    values.put("croft.port.management", Integer.toString(own.management()));
    values.put("croft.port.cluster", Integer.toString(own.cluster()));
    values.put("croft.port.failure-detection", Integer.toString(own.failureDetection()));
    values.put("croft.port.recovery", Integer.toString(own.recovery()));
    values.put("croft.port.status", Integer.toString(own.transactionStatus()));
    values.put("croft.balancer.host", "127.0.0.1");
    values.put("croft.balancer.port", Integer.toString(ports().balancerRegistration()));
    values.put(
        "croft.cluster.members",
        IntStream.rangeClosed(1, MOST_FRONT_ENDS)
            .mapToObj(other -> "127.0.0.1[" + ports().frontEnd(other).cluster() + "]")
            .collect(Collectors.joining(",")));
    for (var database : List.of("platform", "log", "session")) {
      values.put("croft.database." + database, databases.urlOf(database));
    }
    values.put("croft.secrets.password", secrets.store());
    values.put("croft.secrets.cluster", secrets.cluster());
    values.put("croft.token.public-key", secrets.publicKey());
    return values;
  }

  private Map<String, String> balancerValues() {
    return Map.of(
        "croft.port.http", Integer.toString(ports().user()),
        "croft.port.management", Integer.toString(ports().balancerManagement()),
        "croft.port.mcmp", Integer.toString(ports().balancerRegistration()));
  }

  private void refuseTakenPorts() {
    if (isPartlyRunning()) {
      return;
    }
    ports()
        .all(description.frontEnds(), description.hasItsOwnDatabase())
        .forEach(
            (port, purpose) -> {
              try (var probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
              } catch (IOException taken) {
                throw CommandRefused.because(
                    "port %d, which %s needs, is taken%s; end that program or choose other ports with --port"
                        .formatted(
                            port,
                            purpose,
                            PortOwner.of(port).map(owner -> " by " + owner).orElse("")));
              }
            });
  }

  /** Ends every process of the environment; data stay. */
  void stop(Progress progress) throws IOException {
    var all = new ArrayList<WildFlyServer>();
    all.add(loadBalancer());
    IntStream.rangeClosed(1, MOST_FRONT_ENDS).mapToObj(this::frontEnd).forEach(all::add);
    for (var server : all) {
      if (server.isRunning()) {
        progress.step("stopping " + server.name());
        server.stop();
      }
    }
    if (description.hasItsOwnDatabase() && postgres().isRunning()) {
      progress.step("stopping PostgreSQL");
      postgres().stop();
    }
  }

  Path frontEndLog(int number) {
    return folder.frontEnd(number).resolve("log/server.log");
  }
}
