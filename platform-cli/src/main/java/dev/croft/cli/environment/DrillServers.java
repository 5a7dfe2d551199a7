package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The servers of a local environment, laid open for drills: what a fault must get at. */
public final class DrillServers {
  private static final Duration DYING = Duration.ofSeconds(10);
  private static final Duration ENDING = Duration.ofSeconds(60);

  private final EnvironmentFolder folder;
  private final Progress progress;

  private DrillServers(EnvironmentFolder folder, Progress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Starts an environment whose front ends obey failpoints, or what is missing of it. It does not
   * become the one that commands mean which name none.
   *
   * @param port null: as it is
   */
  public static DrillServers start(
      Path state, String name, int frontEnds, Integer port, Progress progress) throws IOException {
    var folder = new EnvironmentFolder(state, name);
    var usual = state.resolve("last-environment");
    var before = Files.exists(usual) ? Optional.of(Files.readString(usual)) : Optional.empty();
    try {
      StartedEnvironment.start(folder, frontEnds, null, port, true, progress);
    } finally {
      if (before.isPresent()) {
        EnvironmentFolder.replace(usual, before.get().toString());
      } else {
        Files.deleteIfExists(usual);
      }
    }
    return new DrillServers(folder, progress);
  }

  public String name() {
    return folder.name();
  }

  private EnvironmentDescription description() {
    return folder.description().orElseThrow();
  }

  private LocalEnvironment environment() {
    return new LocalEnvironment(folder, description());
  }

  /** The names of its front ends. */
  public List<String> frontEnds() {
    return description().numbers().stream().map(number -> "front-end-" + number).toList();
  }

  /** What users call. */
  public String url() {
    return description().url();
  }

  /** Where a front end answers by itself. */
  public String address(String frontEnd) {
    return new LocalFarm(folder, progress).address(frontEnd);
  }

  /** The folder in which the server of a front end keeps its data. */
  public Path data(String frontEnd) {
    return folder.path().resolve(frontEnd).resolve("data");
  }

  /** The log of a front end. */
  public Path log(String frontEnd) {
    return folder.path().resolve(frontEnd).resolve("log/server.log");
  }

  /**
   * The process of a part: a front end, {@code load-balancer} or {@code PostgreSQL}; none where it
   * does not run.
   */
  public Optional<ProcessHandle> process(String part) {
    return environment().parts().stream()
        .filter(each -> each.name().equals(part))
        .findFirst()
        .orElseThrow(() -> CommandRefused.because("there is no " + part))
        .process();
  }

  /** Ends a part as a loss of power would. */
  public void kill(String part) {
    process(part).ifPresent(ProcessHandle::destroyForcibly);
    awaitDead(part, DYING);
  }

  /** Waits until a part has ended. */
  public void awaitDead(String part, Duration patience) {
    Await.until(() -> process(part).isEmpty(), () -> true, patience, () -> part + " does not end");
  }

  /** Lets a part stand still, as a machine that swaps. */
  public void freeze(String part) throws IOException {
    signal("-STOP", part);
  }

  /** Lets it go on. */
  public void thaw(String part) throws IOException {
    signal("-CONT", part);
  }

  private void signal(String signal, String part) throws IOException {
    var process = process(part).orElseThrow(() -> CommandRefused.because(part + " does not run"));
    ExternalCommand.of(folder.path(), "kill", signal, Long.toString(process.pid()))
        .run("sending " + signal + " to " + part);
  }

  /** Starts what does not run and waits until all of it serves. */
  public void startMissing() throws IOException {
    environment().start(progress);
  }

  /** Asks a part to end, and waits for it. */
  public void terminate(String part) {
    process(part).ifPresent(ProcessHandle::destroy);
    awaitDead(part, ENDING);
  }

  /** Starts one part as it is configured, and waits for nothing but its process. */
  public void launch(String part) throws IOException {
    switch (part) {
      case "PostgreSQL" ->
          PostgresServer.of(folder, description().ports()).start(Secrets.of(folder).superuser());
      case "load-balancer" -> environment().loadBalancer().start();
      default -> environment().frontEnd(number(part)).server().start();
    }
  }

  private static int number(String frontEnd) {
    return Integer.parseInt(frontEnd.replaceAll("\\D", ""));
  }

  /** Whether anybody answers there, whatever it says. */
  public boolean listens(String address) {
    return Http.status(address) != 0;
  }

  /** Ends everything; data stay. */
  public void stop() {
    environment().stop(progress);
  }

  /** The platform's database, as the owner of all tables. */
  public Connection database() throws SQLException {
    try {
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:" + description().ports().database() + "/platform",
          "croft",
          Secrets.of(folder).databaseOwner());
    } catch (IOException unreadable) {
      throw new SQLException(unreadable);
    }
  }

  /** Ends everything and removes it. */
  public void purge() throws IOException {
    try (var lock = EnvironmentLock.take(folder, progress)) {
      stop();
      folder.purge();
    }
  }
}
