package dev.croft.deployment;

import dev.croft.deployment.ControllerDesk.Decision;
import dev.croft.deployment.ControllerDesk.Ending;
import dev.croft.deployment.ControllerDesk.Report;
import dev.croft.evolution.EvolutionRefused;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One publication from the queue to its end: checked → compiled → staged → database prepared →
 * decided → switched → live. Whatever fails before the decision leaves everything as it was;
 * afterwards a front end that cannot serve makes a second decision, and everyone goes back.
 */
public final class PublicationRun {
  private static final Duration STAGING = Duration.ofMinutes(5);
  private static final Duration SWITCHING = Duration.ofMinutes(5);

  private final ControllerDesk desk;
  private final Intake intake;
  private final News news;
  private final long epoch;
  private final Order order;

  public PublicationRun(ControllerDesk desk, Intake intake, News news, long epoch, Order order) {
    this.desk = desk;
    this.intake = intake;
    this.news = news;
    this.epoch = epoch;
    this.order = order;
  }

  /** Runs it to its end. A {@link LostLease} leaves the rest to the next controller. */
  public void run() {
    try {
      if (order.decided()) {
        step("decided", "resumed", "a new controller goes on");
        finish(contextOf(), desk.decisionOf(order).orElseThrow());
      } else {
        var build = untilDecision();
        var decision = decide(build);
        finish(build.context(), decision);
      }
    } catch (PublicationRefused refused) {
      step("end", "refused", refused.getMessage());
      desk.end(epoch, order, Ending.REFUSED, refused.getMessage(), refused.problems());
      news.tell();
    } catch (EvolutionRefused refused) {
      step("end", "refused", refused.getMessage());
      desk.end(epoch, order, Ending.REFUSED, refused.getMessage(), null);
      news.tell();
    } catch (IOException failure) {
      var sentence = "the archive cannot be read: " + failure.getMessage();
      step("end", "refused", sentence);
      desk.end(epoch, order, Ending.REFUSED, sentence, null);
      news.tell();
    }
  }

  private String contextOf() {
    return Optional.ofNullable(order.context()).orElseThrow();
  }

  private Build untilDecision() throws IOException {
    step("checked", "running", "");
    var build =
        switch (order.act()) {
          case PUBLISH -> intake.take(order);
          case ROLLBACK, ENABLE ->
              desk.version(order.context(), order.target())
                  .orElseThrow(
                      () ->
                          new PublicationRefused(
                              "there is no such version of "
                                  + order.context()
                                  + "; `croft app` lists them"));
          case DISABLE, REMOVE ->
              desk.version(order.context(), null)
                  .map(
                      now ->
                          new Build(
                              now.context(),
                              now.name(),
                              null,
                              now.fileType(),
                              now.build(),
                              now.manifest(),
                              now.number()))
                  .orElseThrow(
                      () -> new PublicationRefused("there is no application " + order.context()));
        };
    desk.begin(epoch, order, build.context());
    step("checked", "done", "");
    if (build.archive() != null) {
      stage(build);
      if (build.isModel() && order.act() == Order.Act.PUBLISH) {
        step("prepared", "running", "");
        desk.prepare(build);
        step("prepared", "done", "");
      }
    }
    return build;
  }

  private void stage(Build build) {
    var targets = enabled();
    for (var frontEnd : targets) {
      desk.askToStage(epoch, frontEnd, build.archive());
      step("staged", frontEnd, "running", "");
    }
    news.tell();
    var reports = await(targets, STAGING, frontEnd -> desk.staging(frontEnd, build.archive()));
    for (var frontEnd : targets) {
      var report = reports.get(frontEnd);
      if (report == null) {
        step("staged", frontEnd, "failed", "no answer");
        throw new PublicationRefused(
            "front end "
                + frontEnd
                + " did not take the archive in time; nothing has changed. Disable it to publish without it");
      }
      step("staged", frontEnd, report.well() ? "done" : "failed", report.message());
      if (!report.well()) {
        throw new PublicationRefused(
            "front end " + frontEnd + " cannot take the archive: " + report.message());
      }
    }
  }

  private List<String> enabled() {
    var targets = desk.targets(order.zone());
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
          "zone " + order.zone() + " has no enabled front end; `croft nodes` lists them");
    }
    return targets.stream().map(ControllerDesk.Target::frontEnd).toList();
  }

  private Decision decide(Build build) {
    var targets = desk.targets(order.zone()).stream().map(ControllerDesk.Target::frontEnd).toList();
    step("decided", "running", "");
    var decision = desk.decide(epoch, order, build, targets);
    news.tell();
    return decision;
  }

  private void finish(String context, Decision decision) {
    var targets = desk.targets(order.zone()).stream().map(ControllerDesk.Target::frontEnd).toList();
    targets.forEach(frontEnd -> step("switched", frontEnd, "running", ""));
    news.tell();
    var reports =
        await(targets, SWITCHING, frontEnd -> desk.reported(frontEnd, context, decision.number()));
    var failures = new ArrayList<String>();
    for (var frontEnd : targets) {
      var report = reports.get(frontEnd);
      if (report == null) {
        step("switched", frontEnd, "late", "does not answer; it follows when it comes back");
      } else {
        step("switched", frontEnd, report.well() ? "done" : "failed", report.message());
        if (!report.well()) {
          failures.add("front end " + frontEnd + ": " + report.message());
        }
      }
    }
    if (failures.isEmpty()) {
      step("end", "live", "");
      desk.end(epoch, order, Ending.LIVE, null, null);
    } else {
      goBack(context, String.join("; ", failures));
    }
    news.tell();
  }

  private void goBack(String context, String reason) {
    step("undo", "running", reason);
    var decision = desk.undo(epoch, order);
    news.tell();
    var targets = desk.targets(order.zone()).stream().map(ControllerDesk.Target::frontEnd).toList();
    await(targets, SWITCHING, frontEnd -> desk.reported(frontEnd, context, decision.number()));
    step("end", "undone", reason);
    desk.end(epoch, order, Ending.UNDONE, reason, null);
  }

  private LinkedHashMap<String, Report> await(
      List<String> frontEnds,
      Duration patience,
      java.util.function.Function<String, Optional<Report>> question) {
    var reports = new LinkedHashMap<String, Report>();
    Supplier<Boolean> all =
        () -> {
          for (var frontEnd : frontEnds) {
            if (!reports.containsKey(frontEnd)) {
              question.apply(frontEnd).ifPresent(report -> reports.put(frontEnd, report));
            }
          }
          return reports.size() == frontEnds.size();
        };
    news.await(all::get, patience);
    return reports;
  }

  private void step(String step, String state, String message) {
    step(step, null, state, message);
  }

  private void step(String step, String frontEnd, String state, String message) {
    Failpoint.reach(step);
    desk.step(epoch, order, step, frontEnd, state, message);
    news.tell();
  }
}
