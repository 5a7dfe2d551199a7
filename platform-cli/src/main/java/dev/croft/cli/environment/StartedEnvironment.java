package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An environment that runs, and what to tell of it.
 *
 * @param administratorPassword the generated one, when this start created the first administrator:
 *     shown once
 * @param ready how long each front end that was started now took until it was ready
 */
public record StartedEnvironment(
    EnvironmentDescription description,
    Optional<String> administratorPassword,
    Map<String, Duration> ready) {

  private static final int LONGEST_REASON = 400;

  /**
   * Starts what is missing.
   *
   * @param errors where the steps of the work are told
   * @throws CommandRefused when it cannot be started; the reason is in the sentence
   */
  public static StartedEnvironment start(String name, Integer port, PrintWriter errors)
      throws IOException {
    return start(EnvironmentFolder.of(name), null, null, port, false, new Progress(errors));
  }

  /** Starts what is missing; parameters that are null stay as they are. */
  static StartedEnvironment start(
      EnvironmentFolder folder,
      Integer nodes,
      String database,
      Integer port,
      boolean failpoints,
      Progress progress)
      throws IOException {
    return start(
        folder,
        first -> {
          var known = failpoints ? first.forDrills() : first;
          refuseToMove(folder, known, port);
          var moved = port != null ? known.at(port) : known;
          var stored = database != null ? moved.with(database) : moved;
          return nodes != null ? stored.grownTo(nodes) : stored;
        },
        progress);
  }

  /** Starts what is missing of what the environment shall be from now on. */
  static StartedEnvironment start(
      EnvironmentFolder folder, UnaryOperator<EnvironmentDescription> change, Progress progress)
      throws IOException {
    if (!LocalEnvironment.of(folder).isRunning()) {
      RoomOnDisk.requireToStart(folder);
    }
    try (var lock = EnvironmentLock.take(folder, progress)) {
      return startLocked(folder, change, progress);
    }
  }

  private static void refuseToMove(
      EnvironmentFolder folder, EnvironmentDescription known, Integer port) {
    if (port != null
        && known.port() != port
        && new LocalEnvironment(folder, known).isPartlyRunning()) {
      throw CommandRefused.because(
          "environment '%s' runs on port %d; 'croft down --name %s' first, then it can move to port %d"
              .formatted(folder.name(), known.port(), folder.name(), port));
    }
  }

  private static StartedEnvironment startLocked(
      EnvironmentFolder folder, UnaryOperator<EnvironmentDescription> change, Progress progress)
      throws IOException {
    var description =
        change.apply(
            folder.description().orElseGet(() -> EnvironmentDescription.first(folder.name())));
    var environment = new LocalEnvironment(folder, description);
    if (!environment.isRunning()) {
      environment.refuseTakenPorts();
    }
    folder.remember(description);
    var times = environment.start(progress);
    folder.becomeTheUsual();
    var password = token(folder, description);
    times.waiting().forEach((application, why) -> progress.warn(warning(application, why)));
    return new StartedEnvironment(description, password, times.ready());
  }

  private static String warning(String application, String why) {
    var reason = why.strip().replaceAll("\\s+", " ");
    return "application %s does not run as it should: %s; the platform goes on trying, and `croft logs` tells more"
        .formatted(
            application,
            reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…");
  }

  /** Keeps a token for local commands; the password is told when it was the first. */
  private static Optional<String> token(
      EnvironmentFolder folder, EnvironmentDescription description) throws IOException {
    var password = Secrets.of(folder).administrator();
    var token = KeptToken.of(folder, description);
    token.ensure(password);
    return token.isFirst() ? Optional.of(password) : Optional.empty();
  }

  /** As scripts read it. */
  public Map<String, Object> asJson() {
    var json = new LinkedHashMap<String, Object>();
    json.put("environment", description.name());
    json.put("url", description.url());
    json.put("console", description.url() + "/console/");
    json.put("api", description.url() + "/server/api/v1");
    json.put("frontEnds", description.frontEnds());
    administratorPassword.ifPresent(
        password -> json.put("administrator", Map.of("user", "admin", "password", password)));
    return json;
  }

  /** As people read it. */
  public void tell(PrintWriter out) {
    out.printf(
        "Environment  %s, %d front end%s%n",
        description.name(), description.frontEnds(), description.frontEnds() == 1 ? "" : "s");
    out.printf("Users        %s/<application>/%n", description.url());
    out.printf("Console      %s/console/%n", description.url());
    out.printf("API          %s/server/api/v1%n", description.url());
    administratorPassword.ifPresent(
        password -> {
          out.printf("Administrator  admin%nPassword       %s%n", password);
          out.println("(shown this once; 'croft users reset-password admin' makes a new one)");
        });
    out.flush();
  }
}
