package dev.croft.deployment;

import dev.croft.failpoint.Failpoint;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one front end run what is wanted: stages archives, switches applications behind the gate,
 * reports. One pass compares all and converges; passes are cheap when nothing differs. Used by one
 * thread at a time, but for {@link #beat}.
 */
public final class DeploymentService {
  private static final System.Logger LOG = System.getLogger(DeploymentService.class.getName());
  private static final Duration OFFER_AGAIN = Duration.ofSeconds(3);

  private final FrontEndDesk desk;
  private final ArchiveCache cache;
  private final ServerPort server;
  private final Rotation rotation;
  private final Switching switching;
  private final Map<String, Retry> retries = new HashMap<>();
  private final Clock clock;
  private Instant offered = Instant.MIN;
  private volatile Standing.Wish told = Standing.Wish.SERVE;
  private volatile boolean started;
  private volatile boolean converged;

  public DeploymentService(
      FrontEndDesk desk, ArchiveCache cache, ServerPort server, Probe probe, Clock clock) {
    this.desk = desk;
    this.cache = cache;
    this.server = server;
    this.rotation = new Rotation(server);
    this.switching = new Switching(cache, server, probe, rotation);
    this.clock = clock;
  }

  /** The version of an application that this front end runs; any thread may ask. */
  public Optional<Integer> version(String context) {
    return switching.version(context);
  }

  /**
   * Tells everybody that this front end is there. Has its own thread and schedule, because a pass
   * takes as long as the server needs for a deployment.
   */
  public void beat() {
    if (started) {
      Failpoint.HEARTBEAT.reach();
      desk.heartbeat(heartbeat());
    }
  }

  private Heartbeat heartbeat() {
    return new Heartbeat(converged, told, server.requests());
  }

  /**
   * One pass. Throws when the platform database does not answer; the next pass goes on from there.
   *
   * @return whether there was anything to do
   */
  public boolean converge() {
    var busy = false;
    if (!started) {
      desk.heartbeat(heartbeat());
      desk.forget();
      started = true;
    }
    if (!server.takesDeployments()) {
      return false;
    }
    var turned = rotation.becomes(desk.standing());
    for (var sha256 : desk.toStage()) {
      stage(sha256);
      busy = true;
    }
    var reported = desk.reported();
    for (var wanted : desk.wanted()) {
      if (isDue(wanted, reported.getOrDefault(wanted.context(), -1L))) {
        follow(wanted);
        busy = true;
      }
    }
    if (!converged) {
      converged = true;
      desk.heartbeat(heartbeat());
    }
    offerAgain(turned);
    return busy;
  }

  private boolean isDue(Wanted wanted, long reported) {
    if (reported != wanted.decision()) {
      return true;
    }
    var retry = retries.get(wanted.context());
    return retry != null && retry.isDue(clock.instant());
  }

  /** A gate or a load balancer that came, or came back, after it was told knows nothing of it. */
  private void offerAgain(boolean atOnce) {
    var now = clock.instant();
    if (atOnce || offered.isBefore(now.minus(OFFER_AGAIN))) {
      server.ready();
      rotation.showPlatform(Switching.PLATFORM);
      switching.running().forEach(wanted -> rotation.show(server.contexts(wanted.runtimeName())));
      told = rotation.effective();
      offered = now;
    }
  }

  private void stage(String sha256) {
    try {
      Failpoint.STAGING.reach();
      cache.file(sha256);
      desk.staged(sha256);
    } catch (DatabaseAway away) {
      throw away;
    } catch (IOException | RuntimeException failure) {
      desk.notStaged(sha256, sentence(failure));
    }
  }

  private void follow(Wanted wanted) {
    try {
      inTurn(wanted);
    } catch (DatabaseAway away) {
      throw away;
    } catch (IOException | RuntimeException failure) {
      LOG.log(
          System.Logger.Level.WARNING,
          wanted.context() + " cannot run as wanted; what ran before runs on",
          failure);
      retries.compute(
          wanted.context(),
          (context, before) -> Retry.after(before, wanted.decision(), clock.instant()));
      desk.report(wanted, "failed", sentence(failure));
      return;
    }
    Failpoint.REPORTING.reach();
    retries.remove(wanted.context());
    desk.report(wanted, wanted.isPresent() ? "live" : "absent", "");
  }

  private void inTurn(Wanted wanted) throws IOException {
    var turn = desk.turn(wanted.context());
    try {
      switching.follow(wanted);
    } finally {
      turn.close();
    }
  }

  private static String sentence(Exception failure) {
    var message = failure.getMessage();
    if (message != null && message.contains("No space left")) {
      return "the disk of this front end is full; make room under its data folder and publish again";
    }
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
