package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One front end of a local environment: a WildFly with the platform on it. */
record FrontEnd(WildFlyServer server, String readyAddress) {
  private static final Duration PLATFORM = Duration.ofSeconds(180);
  private static final Duration APPLICATIONS = Duration.ofSeconds(60);
  private static final List<String> MARKERS = List.of(".failed", ".undeployed", ".isdeploying");

  String name() {
    return server.name();
  }

  boolean isRunning() {
    return server.isRunning();
  }

  private Path ear() {
    return server.base().resolve("deployments/croft.ear");
  }

  private Path marker(String name) {
    return ear().resolveSibling("croft.ear" + name);
  }

  boolean isConfigured() {
    return Files.exists(server.base().resolve("configuration/croft.applied"));
  }

  /** What of it is older than the product; nothing when it is current. */
  List<String> outdated(Map<String, String> values) throws IOException {
    var old = new ArrayList<>(server.outdated(values));
    if (!hasTheEar()) {
      old.addFirst("platform");
    }
    return old;
  }

  private boolean hasTheEar() throws IOException {
    return Files.exists(ear()) && Files.mismatch(Product.ear(), ear()) < 0;
  }

  /** Makes everything that it needs to start; it does not run. */
  void prepare(Map<String, String> values, Secrets secrets, Optional<FrontEnd> sibling)
      throws IOException {
    var configuration = server.base().resolve("configuration");
    EnvironmentFolder.privateFolder(configuration);
    secrets.copyStoresTo(configuration);
    server.configure(values, sibling.map(FrontEnd::server));
    deploy();
  }

  /** The platform creates this user when it has none, and deletes the file. */
  void nameFirstAdministrator(Secrets secrets) throws IOException {
    EnvironmentFolder.replace(
        server.base().resolve("configuration/first-administrator.properties"),
        "user=admin\npassword=" + secrets.administrator() + "\n");
  }

  /** The EAR goes where an operator would put it: into the deployments folder. */
  private void deploy() throws IOException {
    if (!hasTheEar()) {
      Files.createDirectories(ear().getParent());
      Files.copy(Product.ear(), ear(), StandardCopyOption.REPLACE_EXISTING);
    }
    for (var leftover : MARKERS) {
      Files.deleteIfExists(marker(leftover));
    }
    Files.write(marker(".dodeploy"), new byte[0]);
  }

  /**
   * Waits until the platform is up there, then for the applications as long as they may need after
   * a start.
   *
   * @return the applications that do not run as they should even so, and why
   */
  Map<String, String> awaitReady() {
    var seen = new AtomicReference<>(Readiness.NONE);
    Await.until(
        () -> seen.updateAndGet(before -> readiness()).platformIsUp() || isRefused(),
        this::isRunning,
        PLATFORM,
        () -> name() + " did not become ready: " + server.lastWords() + whatItSays());
    if (isRefused()) {
      throw CommandRefused.because(
          "the platform was not deployed on " + name() + ": " + server.lastWords());
    }
    var end = System.nanoTime() + (isYoung() ? APPLICATIONS.toNanos() : 0);
    while (!seen.get().isComplete() && isRunning() && System.nanoTime() < end) {
      Await.moment();
      seen.set(readiness());
    }
    return seen.get().applications();
  }

  private boolean isRefused() {
    return Files.exists(marker(".failed"));
  }

  private Readiness readiness() {
    return Http.text(readyAddress).map(Readiness::of).orElse(Readiness.NONE);
  }

  private String whatItSays() {
    return Http.text(readyAddress).map(said -> "; it says " + said).orElse("");
  }

  // What has not come up in that time does not do so while somebody waits.
  private boolean isYoung() {
    return server
        .processes()
        .server()
        .flatMap(process -> process.info().startInstant())
        .map(start -> start.plus(PLATFORM).isAfter(Clock.systemUTC().instant()))
        .orElse(true);
  }
}
