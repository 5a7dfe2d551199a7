package dev.croft.deployment;

import dev.croft.deployment.ControllerDesk.Report;
import dev.croft.deployment.ControllerDesk.Target;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Puts an archive on the disks of all front ends of a zone, before anything is decided. */
final class Staging {
  private final ControllerDesk desk;
  private final Patience patience;
  private final long epoch;
  private final BiConsumer<BooleanSupplier, Duration> waiting;

  /**
   * @param waiting waits for a condition, at most so long
   */
  Staging(
      ControllerDesk desk,
      Patience patience,
      long epoch,
      BiConsumer<BooleanSupplier, Duration> waiting) {
    this.desk = desk;
    this.patience = patience;
    this.epoch = epoch;
    this.waiting = waiting;
  }

  /** Hears how far it is. */
  @FunctionalInterface
  interface Progress {
    void tell(String frontEnd, String state, String message);
  }

  /**
   * @throws PublicationRefused when a front end does not answer or cannot take it
   */
  void stage(String archive, String zone, Progress progress) {
    var targets = enabled(zone);
    for (var frontEnd : targets) {
      desk.askToStage(epoch, frontEnd, archive);
      progress.tell(frontEnd, "running", "");
    }
    var reports = new LinkedHashMap<String, Report>();
    var silentSince = new HashMap<String, Long>();
    waiting.accept(
        () -> {
          for (var frontEnd : targets) {
            desk.staging(frontEnd, archive)
                .ifPresent(report -> reports.putIfAbsent(frontEnd, report));
          }
          giveUpTheDead(zone, targets, reports, silentSince);
          return reports.size() == targets.size();
        },
        patience.staging());
    for (var frontEnd : targets) {
      var report =
          Optional.ofNullable(reports.get(frontEnd)).orElse(new Report(false, "no answer in time"));
      progress.tell(frontEnd, report.well() ? "done" : "failed", report.message());
      if (!report.well()) {
        throw new PublicationRefused(
            "front end "
                + frontEnd
                + " cannot take the archive: "
                + report.message()
                + ". Nothing has changed; repair it, or disable it to publish without it");
      }
    }
  }

  /** A large archive may take minutes; who has died meanwhile is not waited for that long. */
  private void giveUpTheDead(
      String zone,
      List<String> targets,
      Map<String, Report> reports,
      Map<String, Long> silentSince) {
    var now = System.nanoTime();
    for (var target : desk.targets(zone)) {
      var frontEnd = target.frontEnd();
      if (target.answers()) {
        silentSince.remove(frontEnd);
      } else if (targets.contains(frontEnd)
          && now - silentSince.computeIfAbsent(frontEnd, any -> now)
              > patience.answering().toNanos()) {
        reports.putIfAbsent(frontEnd, new Report(false, "it does not answer any more"));
      }
    }
  }

  private List<String> enabled(String zone) {
    waiting.accept(
        () -> desk.targets(zone).stream().allMatch(Target::answers), patience.answering());
    var targets = desk.targets(zone);
    for (var target : targets) {
      if (!target.answers()) {
        throw new PublicationRefused(
            "front end "
                + target.frontEnd()
                + " does not answer; nothing has changed. Bring it back, or disable it to publish without it");
      }
    }
    if (targets.isEmpty()) {
      throw new PublicationRefused(
          "zone " + zone + " has no enabled front end; `croft nodes` lists them");
    }
    return targets.stream().map(Target::frontEnd).toList();
  }
}
