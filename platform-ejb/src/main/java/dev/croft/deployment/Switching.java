package dev.croft.deployment;

import dev.croft.failpoint.Failpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts one version of an application in the place of another, behind the gate. However that ends,
 * the gate is open afterwards.
 */
final class Switching {
  /** Contexts of Croft itself: never held. */
  static final List<String> PLATFORM = List.of("/server", "/console");

  private static final System.Logger LOG = System.getLogger(Switching.class.getName());
  private static final Duration PATIENCE_WITH_REQUESTS = Duration.ofSeconds(10);

  private final ArchiveCache cache;
  private final ServerPort server;
  private final Probe probe;
  private final Rotation rotation;
  private final Map<String, Wanted> running = new HashMap<>();
  private final Map<String, Integer> versions = new ConcurrentHashMap<>();

  Switching(ArchiveCache cache, ServerPort server, Probe probe, Rotation rotation) {
    this.rotation = rotation;
    this.cache = cache;
    this.server = server;
    this.probe = probe;
  }

  /**
   * Of an application by its context, also while it is being switched to it; any thread may ask.
   */
  Optional<Integer> version(String context) {
    return Optional.ofNullable(versions.get(context));
  }

  Collection<Wanted> running() {
    return running.values();
  }

  /**
   * @throws IOException it cannot run as wanted; what ran before runs on if it can. The same holds
   *     for every other exception
   */
  void follow(Wanted wanted) throws IOException {
    var before = running.get(wanted.context());
    if (wanted.isPresent()) {
      run(wanted, before);
    } else if (before != null) {
      remove(before);
    }
  }

  private void run(Wanted wanted, Wanted before) throws IOException {
    if (before != null
        && before.archive().equals(wanted.archive())
        && server.runs(wanted.runtimeName())) {
      running.put(wanted.context(), wanted);
      serves(wanted);
      return;
    }
    var archive = cache.file(wanted.archive());
    behindTheGate(wanted, before, () -> replace(wanted, before, archive));
  }

  private void replace(Wanted wanted, Wanted before, Path archive) throws IOException {
    if (before != null && !before.runtimeName().equals(wanted.runtimeName())) {
      server.undeploy(before.runtimeName());
    }
    serves(wanted);
    server.deploy(wanted.runtimeName(), archive);
    Failpoint.DEPLOYED.reach();
    probe.demand(wanted, server);
    running.put(wanted.context(), wanted);
  }

  private void serves(Wanted wanted) {
    if (wanted.version() != null) {
      versions.put(wanted.context(), wanted.version());
    }
  }

  private void remove(Wanted before) throws IOException {
    behindTheGate(
        before,
        before,
        () -> {
          server.undeploy(before.runtimeName());
          running.remove(before.context());
          versions.remove(before.context());
        });
  }

  private void behindTheGate(Wanted wanted, Wanted before, Switch change) throws IOException {
    var contexts = contexts(wanted, before);
    try {
      Failpoint.SWITCHING.reach();
      if (before != null) {
        server.withdraw(server.contexts(before.runtimeName()));
      }
      server.closeGate(contexts, PATIENCE_WITH_REQUESTS);
      change.make();
    } catch (IOException | RuntimeException failure) {
      back(before, wanted);
      throw failure;
    } finally {
      server.openGate(contexts);
      offer(wanted.context());
    }
  }

  private interface Switch {
    void make() throws IOException;
  }

  private void offer(String context) {
    var now = running.get(context);
    if (now != null) {
      rotation.show(server.contexts(now.runtimeName()));
    }
  }

  private List<String> contexts(Wanted wanted, Wanted before) {
    var all = new TreeSet<String>();
    all.add("/" + wanted.context());
    all.addAll(server.contexts(wanted.runtimeName()));
    if (before != null) {
      all.addAll(server.contexts(before.runtimeName()));
    }
    all.removeAll(PLATFORM);
    return List.copyOf(all);
  }

  /** The new build does not serve: the old one returns, or nothing when there was none. */
  private void back(Wanted before, Wanted failed) {
    try {
      if (before == null || !before.runtimeName().equals(failed.runtimeName())) {
        server.undeploy(failed.runtimeName());
      }
      if (before != null) {
        serves(before);
        server.deploy(before.runtimeName(), cache.file(before.archive()));
      }
    } catch (IOException | RuntimeException failure) {
      running.remove(failed.context());
      LOG.log(
          System.Logger.Level.ERROR,
          failed.context() + ": the version before does not start either",
          failure);
    }
  }
}
