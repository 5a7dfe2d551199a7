package dev.croft.deployment;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one front end run what is wanted: stages archives, switches applications behind the gate,
 * reports. One pass compares all and converges; passes are cheap when nothing differs. Used by one
 * thread at a time.
 */
public final class DeploymentService {
  private static final System.Logger LOG = System.getLogger(DeploymentService.class.getName());
  private static final Duration PATIENCE_WITH_REQUESTS = Duration.ofSeconds(10);
  private static final Duration OFFER_AGAIN = Duration.ofSeconds(3);
  private static final List<String> PLATFORM = List.of("/server", "/console");

  private final FrontEndDesk desk;
  private final ArchiveCache cache;
  private final ServerPort server;
  private final Probe probe;
  private final Map<String, Wanted> running = new HashMap<>();
  private final Clock clock;
  private Instant offered = Instant.MIN;
  private boolean started;
  private boolean converged;

  public DeploymentService(
      FrontEndDesk desk, ArchiveCache cache, ServerPort server, Probe probe, Clock clock) {
    this.desk = desk;
    this.cache = cache;
    this.server = server;
    this.probe = probe;
    this.clock = clock;
  }

  /**
   * One pass. Throws when the platform database does not answer; the next pass goes on from there.
   *
   * @return whether there was anything to do
   */
  public boolean converge() {
    var busy = false;
    if (!started) {
      desk.heartbeat(false);
      desk.forget();
      started = true;
    }
    desk.heartbeat(converged);
    if (!server.takesDeployments()) {
      return false;
    }
    for (var sha256 : desk.toStage()) {
      stage(sha256);
      busy = true;
    }
    var reported = desk.reported();
    for (var wanted : desk.wanted()) {
      if (reported.getOrDefault(wanted.context(), -1L) != wanted.decision()) {
        follow(wanted);
        busy = true;
      }
    }
    if (!converged) {
      converged = true;
      desk.heartbeat(true);
    }
    offerAgain();
    return busy;
  }

  /** A gate or a load balancer that came, or came back, after it was told knows nothing of it. */
  private void offerAgain() {
    var now = clock.instant();
    if (offered.isBefore(now.minus(OFFER_AGAIN))) {
      server.ready();
      server.offer(PLATFORM);
      running.values().forEach(wanted -> server.offer(server.contexts(wanted.runtimeName())));
      offered = now;
    }
  }

  private void stage(String sha256) {
    try {
      cache.file(sha256);
      desk.staged(sha256);
    } catch (IOException failure) {
      desk.notStaged(sha256, sentence(failure));
    }
  }

  private void follow(Wanted wanted) {
    var before = running.get(wanted.context());
    try {
      if (wanted.isPresent()) {
        run(wanted, before);
        desk.report(wanted, "live", "");
      } else {
        remove(wanted, before);
        desk.report(wanted, "absent", "");
      }
    } catch (IOException failure) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} cannot run as wanted ({1}); what ran before runs on",
          wanted.context(),
          failure.getMessage());
      back(before, wanted);
      desk.report(wanted, "failed", sentence(failure));
    }
  }

  private void run(Wanted wanted, Wanted before) throws IOException {
    if (before != null
        && before.archive().equals(wanted.archive())
        && server.runs(wanted.runtimeName())) {
      running.put(wanted.context(), wanted);
      return;
    }
    var archive = cache.file(wanted.archive());
    var contexts = contexts(wanted, before);
    if (before != null) {
      server.withdraw(server.contexts(before.runtimeName()));
    }
    server.closeGate(contexts, PATIENCE_WITH_REQUESTS);
    if (before != null && !before.runtimeName().equals(wanted.runtimeName())) {
      server.undeploy(before.runtimeName());
    }
    server.deploy(wanted.runtimeName(), archive);
    probe.demand(wanted, server);
    running.put(wanted.context(), wanted);
    server.openGate(contexts);
    server.offer(server.contexts(wanted.runtimeName()));
  }

  private List<String> contexts(Wanted wanted, Wanted before) {
    var all = new java.util.TreeSet<String>();
    all.add("/" + wanted.context());
    all.addAll(server.contexts(wanted.runtimeName()));
    if (before != null) {
      all.addAll(server.contexts(before.runtimeName()));
    }
    all.removeAll(PLATFORM);
    return List.copyOf(all);
  }

  private void remove(Wanted wanted, Wanted before) throws IOException {
    if (before != null) {
      var contexts = contexts(before, before);
      server.withdraw(server.contexts(before.runtimeName()));
      server.closeGate(contexts, PATIENCE_WITH_REQUESTS);
      server.undeploy(before.runtimeName());
      server.openGate(contexts);
    }
    running.remove(wanted.context());
  }

  /** The new build does not serve: the old one returns, or nothing when there was none. */
  private void back(Wanted before, Wanted failed) {
    var contexts = contexts(failed, before);
    try {
      if (before == null) {
        server.undeploy(failed.runtimeName());
      } else {
        if (!before.runtimeName().equals(failed.runtimeName())) {
          server.undeploy(failed.runtimeName());
        }
        server.deploy(before.runtimeName(), cache.file(before.archive()));
      }
    } catch (IOException failure) {
      running.remove(failed.context());
      LOG.log(
          System.Logger.Level.ERROR,
          "{0}: the version before does not start either: {1}",
          failed.context(),
          failure.getMessage());
    } finally {
      server.openGate(contexts);
    }
    if (before != null && running.containsKey(failed.context())) {
      server.offer(server.contexts(before.runtimeName()));
    }
  }

  private static String sentence(IOException failure) {
    var message = failure.getMessage();
    if (message != null && message.contains("No space left")) {
      return "the disk of this front end is full; make room under its data folder and publish again";
    }
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
