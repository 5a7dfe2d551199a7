package dev.croft.cli.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What one command does for the front ends: starts those that are missing, replaces old ones. */
final class FrontEndWork {
  private final Map<Integer, FrontEnd> all;
  private final ServerValues values;
  private final EnvironmentFolder folder;
  private final Progress progress;
  private final Map<Integer, FrontEnd> missing = new TreeMap<>();
  private final Map<String, Duration> ready = new ConcurrentSkipListMap<>();

  FrontEndWork(
      Map<Integer, FrontEnd> all,
      ServerValues values,
      EnvironmentFolder folder,
      Progress progress) {
    this.all = all;
    this.values = values;
    this.folder = folder;
    this.progress = progress;
    all.forEach(
        (number, frontEnd) -> {
          if (!frontEnd.isRunning()) {
            missing.put(number, frontEnd);
          }
        });
  }

  /** Whether any must be started. */
  boolean isNeeded() {
    return !missing.isEmpty();
  }

  /** How long each that was missing took from its start until it was ready. */
  Map<String, Duration> ready() {
    return Map.copyOf(ready);
  }

  void prepareMissing() throws IOException {
    for (var one : missing.entrySet()) {
      prepare(one.getKey(), one.getValue());
    }
  }

  private void prepare(int number, FrontEnd frontEnd) throws IOException {
    progress.step("configuring " + frontEnd.name());
    if (!Files.exists(folder.token())) {
      frontEnd.nameFirstAdministrator(values.secrets());
    }
    frontEnd.prepare(values.ofFrontEnd(number), values.secrets(), sibling(frontEnd));
  }

  private Optional<FrontEnd> sibling(FrontEnd of) {
    return all.values().stream()
        .filter(other -> !other.equals(of))
        .filter(FrontEnd::isConfigured)
        .findFirst();
  }

  /**
   * Starts those that are missing and waits for every front end.
   *
   * @return the applications that do not run as they should, and why
   */
  Map<String, String> startMissing() throws IOException {
    var waiting = new ConcurrentSkipListMap<String, String>();
    var pieces = new ArrayList<Together.Piece>();
    all.values().forEach(frontEnd -> pieces.add(() -> waiting.putAll(start(frontEnd))));
    Together.run(pieces);
    return waiting;
  }

  private Map<String, String> start(FrontEnd frontEnd) throws IOException {
    var begin = System.nanoTime();
    if (missing.containsValue(frontEnd)) {
      progress.step("starting " + frontEnd.name());
      frontEnd.server().start();
    }
    var without = named(frontEnd, frontEnd.awaitReady());
    if (missing.containsValue(frontEnd)) {
      ready.put(frontEnd.name(), Duration.ofNanos(System.nanoTime() - begin));
      progress.step(frontEnd.name() + " is ready");
    }
    return without;
  }

  /** One after the other, so that the others serve meanwhile. */
  Map<String, String> replaceOutdated() throws IOException {
    var waiting = new TreeMap<String, String>();
    for (var one : all.entrySet()) {
      var frontEnd = one.getValue();
      List<String> old = frontEnd.outdated(values.ofFrontEnd(one.getKey()));
      if (!old.isEmpty()) {
        RoomOnDisk.requireToStart(folder);
        progress.step("replacing " + frontEnd.name() + " (new: " + String.join(", ", old) + ")");
        frontEnd.server().stop();
        prepare(one.getKey(), frontEnd);
        progress.step("starting " + frontEnd.name());
        frontEnd.server().start();
        waiting.putAll(named(frontEnd, frontEnd.awaitReady()));
        progress.step(frontEnd.name() + " is ready");
      }
    }
    return waiting;
  }

  private static Map<String, String> named(FrontEnd where, Map<String, String> applications) {
    var named = new TreeMap<String, String>();
    applications.forEach((name, why) -> named.put(name + " on " + where.name(), why));
    return named;
  }
}
