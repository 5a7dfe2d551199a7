package dev.croft.deployment;

import dev.croft.application.jdbc.JdbcApplications;
import dev.croft.deployment.compiler.CompiledConsumers;
import dev.croft.deployment.compiler.InProcessCompiler;
import dev.croft.deployment.jdbc.JdbcArchives;
import dev.croft.deployment.jdbc.JdbcControllerDesk;
import dev.croft.deployment.jdbc.JdbcFrontEndDesk;
import dev.croft.deployment.jdbc.JdbcLease;
import dev.croft.deployment.jdbc.JdbcLiveModels;
import dev.croft.deployment.jdbc.JdbcPublications;
import dev.croft.deployment.jdbc.Sql;
import dev.croft.evolution.jdbc.DatabaseFollows;
import dev.croft.frontend.jdbc.JdbcFrontEnds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * A farm without servers: the real database, controller and deployment services, and front ends
 * that remember instead of running. Everything moves on the thread of the test: while the
 * controller waits for reports, the front ends take their turn.
 */
final class TestFarm implements AutoCloseable {
  private static final Patience HURRIED =
      new Patience(Duration.ofMillis(1), Duration.ofSeconds(5), Duration.ofSeconds(5));

  private final DataSource database;
  private final Sql sql;
  private final JdbcArchives archives;
  private final News news = new News();
  private final List<DeploymentService> services = new ArrayList<>();
  private final Set<Integer> silent = new HashSet<>();
  private final Path folder;
  private int controllers;

  private Runnable whenAskedToStage = () -> {};

  final MovableClock clock = new MovableClock();

  final List<RememberingServer> servers = new ArrayList<>();
  final Publications publications;
  final JdbcApplications applications;
  final JdbcFrontEnds frontEnds;

  TestFarm(int frontEnds, Path folder) {
    this(frontEnds, folder, TestDatabases.fresh());
  }

  /**
   * @param named the database of the platform
   */
  TestFarm(int frontEnds, Path folder, String named) {
    this.folder = folder;
    database = TestDatabases.named(named);
    sql = new Sql(database);
    archives = new JdbcArchives(database);
    publications = new JdbcPublications(sql, archives, news);
    applications = new JdbcApplications(sql, news, "http://farm");
    this.frontEnds = new JdbcFrontEnds(sql, news);
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
        clock);
  }

  /** The server of a front end ended and comes again, with nothing deployed. */
  void restart(int index) {
    services.set(index, service(index + 1));
    converge();
  }

  void converge() {
    for (int i = 0; i < services.size(); i++) {
      if (!silent.contains(i)) {
        services.get(i).converge();
      }
    }
  }

  /** The version that the first front end says it runs. */
  Optional<Integer> version(String context) {
    return services.getFirst().version(context);
  }

  /** Every front end that is there says so. */
  void beat() {
    for (int i = 0; i < services.size(); i++) {
      if (!silent.contains(i)) {
        services.get(i).beat();
      }
    }
  }

  /** The front end is gone, and everybody has noticed. */
  void lose(int index) {
    silent.add(index);
    sql.change(
        "update platform.front_end set heartbeat_at = now() - interval '1 hour' where name = ?",
        "front-end-" + (index + 1));
  }

  /** Happens as soon as front ends were asked for an archive. */
  void whenAskedToStage(Runnable happens) {
    whenAskedToStage = happens;
  }

  void find(int index) {
    silent.remove(index);
    restart(index);
  }

  Sql sql() {
    return sql;
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

  /** The sources of a model, in one file. */
  String submitModel(String text) {
    try {
      return publications.submit(
          new Publications.Submission(
              Publications.Kind.MODEL, "model.zip", null, "default", null, "", "admin"),
          new ByteArrayInputStream(TestArchive.with("model.croft", text)));
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
    control(deadlyStep, Runnable::run, () -> {});
  }

  /**
   * The workers take the publications; what comes then happens while the controller is in office.
   */
  void control(Executor workers, Runnable then) {
    control(null, workers, then);
  }

  private void control(String deadlyStep, Executor workers, Runnable then) {
    var lease = new JdbcLease(sql, "controller-" + controllers++);
    var desk = new JdbcControllerDesk(sql, new DatabaseFollows(database));
    new Controller(lease, moving(desk, deadlyStep), works(), news, HURRIED, workers).look();
    then.run();
    lease.release();
  }

  /** Archives are taken as they are, models are compiled. */
  private Works works() {
    var live = new JdbcLiveModels(sql, archives);
    return new Works(
        new ArchiveIntake(archives, new InProcessCompiler(live)),
        new CompiledConsumers(live, archives));
  }

  private ControllerDesk moving(ControllerDesk desk, String deadlyStep) {
    return (ControllerDesk)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ControllerDesk.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("targets")) {
                beat();
              }
              if (method.getName().equals("staging")) {
                whenAskedToStage.run();
              }
              if (Set.of("staging", "followers").contains(method.getName())) {
                converge();
              }
              if (isDeadly(method.getName(), arguments, deadlyStep)) {
                throw new LostLease((Long) arguments[0]);
              }
              try {
                return method.invoke(desk, arguments);
              } catch (java.lang.reflect.InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static boolean isDeadly(String method, Object[] arguments, String deadlyStep) {
    return (method.equals("step") && arguments[2].equals(deadlyStep))
        || (method.equals("end") && "end".equals(deadlyStep));
  }

  Publications.Publication publication(String id) {
    return publications.find(id).orElseThrow();
  }

  /** What the front ends run, once each. */
  Set<Optional<String>> running(String context) {
    return servers.stream().map(server -> server.runs(context, "war")).collect(Collectors.toSet());
  }

  @Override
  public void close() {
    services.clear();
  }
}
