package dev.croft.deployment;

import dev.croft.application.jdbc.JdbcApplications;
import dev.croft.deployment.jdbc.JdbcArchives;
import dev.croft.deployment.jdbc.JdbcControllerDesk;
import dev.croft.deployment.jdbc.JdbcFrontEndDesk;
import dev.croft.deployment.jdbc.JdbcLease;
import dev.croft.deployment.jdbc.JdbcPublications;
import dev.croft.deployment.jdbc.Sql;
import dev.croft.environment.flyway.PlatformSchema;
import dev.croft.evolution.jdbc.DatabaseFollows;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A farm without servers: the real database, controller and deployment services, and front ends
 * that remember instead of running. Everything moves on the thread of the test: while the
 * controller waits for reports, the front ends take their turn.
 */
final class TestFarm implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final Sql sql;
  private final JdbcArchives archives;
  private final News news = new News();
  private final List<DeploymentService> services = new ArrayList<>();
  private final Path folder;
  private int controllers;

  final List<RememberingServer> servers = new ArrayList<>();
  final Publications publications;
  final JdbcApplications applications;

  TestFarm(int frontEnds, Path folder) throws IOException {
    this.folder = folder;
    postgres = EmbeddedPostgres.start();
    new PlatformSchema(postgres.getPostgresDatabase()).bringUpToDate();
    sql = new Sql(postgres.getPostgresDatabase());
    archives = new JdbcArchives(postgres.getPostgresDatabase());
    publications = new JdbcPublications(sql, archives, news);
    applications = new JdbcApplications(sql, news, "http://farm");
    for (int i = 1; i <= frontEnds; i++) {
      var server = new RememberingServer();
      servers.add(server);
      services.add(service(i));
    }
    converge();
  }

  private DeploymentService service(int number) {
    var name = "front-end-" + number;
    return new DeploymentService(
        new JdbcFrontEndDesk(sql, name, "http://" + name, "default"),
        new ArchiveCache(folder.resolve(name), archives),
        servers.get(number - 1),
        new Probe(),
        Clock.systemUTC());
  }

  /** The server of a front end ended and comes again, with nothing deployed. */
  void restart(int index) {
    services.set(index, service(index + 1));
    converge();
  }

  void converge() {
    services.forEach(DeploymentService::converge);
  }

  String submit(String name, byte[] archive) {
    try {
      return publications.submit(
          new Publications.Submission(
              Publications.Kind.ARCHIVE, name + ".war", name, "default", null, "", "admin"),
          new ByteArrayInputStream(archive));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * A new controller looks once and does what is to do; front ends move whenever it asks for their
   * reports.
   */
  void control() {
    controlUntil(null);
  }

  /**
   * The controller dies when it begins to write this step: nothing of it, and nothing after it,
   * happens.
   */
  void controlUntil(String deadlyStep) {
    var lease = new JdbcLease(sql, "controller-" + controllers++);
    var desk = new JdbcControllerDesk(sql, new DatabaseFollows(postgres.getPostgresDatabase()));
    new Controller(
            lease,
            moving(desk, deadlyStep),
            new ArchiveIntake(archives, (sources, into) -> sources),
            news,
            Runnable::run)
        .look();
    lease.release();
  }

  private ControllerDesk moving(ControllerDesk desk, String deadlyStep) {
    return (ControllerDesk)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ControllerDesk.class},
            (proxy, method, arguments) -> {
              if (Set.of("staging", "reported").contains(method.getName())) {
                converge();
              }
              if (method.getName().equals("step") && arguments[2].equals(deadlyStep)) {
                throw new LostLease((Long) arguments[0]);
              }
              try {
                return method.invoke(desk, arguments);
              } catch (java.lang.reflect.InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  Publications.Publication publication(String id) {
    return publications.find(id).orElseThrow();
  }

  /** What the front ends run, once each. */
  Set<Optional<String>> running(String context) {
    return servers.stream().map(server -> server.runs(context, "war")).collect(Collectors.toSet());
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
