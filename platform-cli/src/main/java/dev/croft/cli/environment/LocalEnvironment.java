package dev.croft.cli.environment;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/**
 * The processes of an environment on this machine: PostgreSQL, the load balancer, the front ends.
 */
final class LocalEnvironment {
  private static final int LOAD_BALANCER_MEMORY = 128;
  private static final Duration USERS_SERVED = Duration.ofSeconds(60);

  private final EnvironmentFolder folder;
  private final EnvironmentDescription description;
  private final WildFlyHome home;

  LocalEnvironment(EnvironmentFolder folder, EnvironmentDescription description) {
    this.folder = folder;
    this.description = description;
    this.home = WildFlyHome.of(folder);
  }

  /** As it was started last; with one front end where it never was. */
  static LocalEnvironment of(EnvironmentFolder folder) {
    return new LocalEnvironment(
        folder, folder.description().orElseGet(() -> EnvironmentDescription.first(folder.name())));
  }

  private Ports ports() {
    return description.ports();
  }

  private PostgresServer postgres() {
    return PostgresServer.of(folder, ports());
  }

  WildFlyServer loadBalancer() {
    return new WildFlyServer(
        "load-balancer", "load-balancer", folder.loadBalancer(), home, LOAD_BALANCER_MEMORY);
  }

  FrontEnd frontEnd(int number) {
    int memory = Product.frontEndMemory(System.getenv("CROFT_FRONT_END_HEAP"));
    return new FrontEnd(
        new WildFlyServer(
            "front-end", "front-end-" + number, folder.frontEnd(number), home, memory),
        "http://127.0.0.1:" + ports().frontEnd(number).management() + "/health/ready");
  }

  private Map<Integer, FrontEnd> frontEnds(List<Integer> numbers) {
    var all = new TreeMap<Integer, FrontEnd>();
    numbers.forEach(number -> all.put(number, frontEnd(number)));
    return all;
  }

  private Map<Integer, FrontEnd> frontEnds() {
    return frontEnds(description.numbers());
  }

  private boolean lacksItsDatabase() {
    return description.hasItsOwnDatabase() && !postgres().isRunning();
  }

  /** Whether every process is there. */
  boolean isRunning() {
    return !lacksItsDatabase()
        && loadBalancer().isRunning()
        && frontEnds().values().stream().allMatch(FrontEnd::isRunning);
  }

  /** Whether anything of it runs. */
  boolean isPartlyRunning() {
    return parts().stream().anyMatch(part -> part.process().isPresent());
  }

  /** What belongs to it on this machine, running or not. */
  List<LocalPart> parts() {
    var parts = new ArrayList<LocalPart>();
    if (description.hasItsOwnDatabase()) {
      parts.add(new LocalPart("PostgreSQL", postgres().processes().server()));
    }
    parts.add(new LocalPart("load-balancer", loadBalancer().processes().server()));
    frontEnds()
        .values()
        .forEach(one -> parts.add(new LocalPart(one.name(), one.server().processes().server())));
    return parts;
  }

  /** Refused when a port that must be opened now belongs to somebody else. */
  void refuseTakenPorts() {
    var wanted = new LinkedHashMap<Integer, String>();
    if (!loadBalancer().isRunning()) {
      wanted.putAll(ports().ofLoadBalancer());
    }
    if (lacksItsDatabase()) {
      wanted.putAll(ports().ofDatabase());
    }
    frontEnds()
        .forEach(
            (number, frontEnd) -> {
              if (!frontEnd.isRunning()) {
                wanted.putAll(ports().ofFrontEnd(number));
              }
            });
    TakenPorts.refuse(wanted);
  }

  /**
   * Brings up what is missing, replaces what is older than the product, and waits until users are
   * served.
   *
   * @return the applications that do not run as they should and why, and how long front ends took
   */
  StartTimes start(Progress progress) throws IOException {
    var secrets = Secrets.of(folder);
    if (!home.isThere()) {
      progress.step("unpacking the servers");
      home.make();
    }
    secrets.makeStores(home.path());
    var databases =
        description.hasItsOwnDatabase()
            ? Databases.ofOwnServer(ports(), secrets)
            : new Databases(description.databaseUrl());
    var values = new ServerValues(description, secrets, databases);
    var work = new FrontEndWork(frontEnds(), values, folder, progress);
    var waiting = new ConcurrentSkipListMap<String, String>();
    Together.run(
        List.of(
            () -> startLoadBalancer(progress),
            () -> {
              startDatabase(secrets, progress);
              if (work.isNeeded()) {
                databases.prepare(secrets);
                work.prepareMissing();
              }
            }));
    waiting.putAll(work.startMissing());
    waiting.putAll(work.replaceOutdated());
    awaitUsersAreServed(progress);
    return new StartTimes(waiting, work.ready());
  }

  private void startDatabase(Secrets secrets, Progress progress) throws IOException {
    if (lacksItsDatabase()) {
      progress.step("starting PostgreSQL");
      postgres().start(secrets.superuser());
    }
  }

  private void startLoadBalancer(Progress progress) throws IOException {
    var balancer = loadBalancer();
    var values = ServerValues.ofLoadBalancer(ports());
    if (balancer.isRunning()) {
      var old = balancer.outdated(values);
      if (old.isEmpty()) {
        return;
      }
      progress.step("replacing the load balancer (new: " + String.join(", ", old) + ")");
      balancer.stop();
    }
    progress.step("configuring the load balancer");
    balancer.configure(values, Optional.empty());
    progress.step("starting the load balancer");
    balancer.start();
  }

  private void awaitUsersAreServed(Progress progress) {
    var status = description.url() + "/server/api/v1/status";
    if (Http.status(status) == 401) {
      return;
    }
    progress.step("waiting until users are served");
    Await.until(
        () -> Http.status(status) == 401,
        this::isRunning,
        USERS_SERVED,
        () -> "the load balancer does not reach the front end: " + loadBalancer().lastWords());
  }

  /** Ends every process of the environment, also what is only about to start; data stay. */
  void stop(Progress progress) {
    stop(loadBalancer(), progress);
    frontEnds(IntStream.rangeClosed(1, EnvironmentDescription.MOST_FRONT_ENDS).boxed().toList())
        .values()
        .forEach(frontEnd -> stop(frontEnd.server(), progress));
    if (!postgres().processes().all().isEmpty()) {
      progress.step("stopping PostgreSQL");
      postgres().stop();
    }
  }

  private static void stop(WildFlyServer server, Progress progress) {
    if (!server.processes().all().isEmpty()) {
      progress.step("stopping " + server.name());
      server.stop();
    }
  }
}
