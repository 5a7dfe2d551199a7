package dev.croft.deployment;

import dev.croft.deployment.ControllerDesk.Ending;
import dev.croft.deployment.ControllerDesk.Follower;
import dev.croft.deployment.ControllerDesk.Report;
import dev.croft.deployment.ControllerDesk.Target;
import dev.croft.evolution.EvolutionRefused;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One publication from the queue to its end: checked → compiled → staged → database prepared →
 * decided → switched → live. Whatever fails before the decision leaves everything as it was;
 * afterwards a front end that cannot serve makes a second decision, and everyone goes back.
 */
final class PublicationRun {
  private final ControllerDesk desk;
  private final Intake intake;
  private final News news;
  private final Patience patience;
  private final long epoch;
  private final Order order;

  PublicationRun(
      ControllerDesk desk, Intake intake, News news, Patience patience, long epoch, Order order) {
    this.desk = desk;
    this.intake = intake;
    this.news = news;
    this.patience = patience;
    this.epoch = epoch;
    this.order = order;
  }

  /**
   * Runs it to its end, or back into the queue when it is not its turn yet. {@link LostLease} and
   * {@link ControllerEnds} leave the rest to the next controller.
   */
  void run() {
    switch (order.progress()) {
      case Order.Progress.Undecided undecided -> fromTheBeginning();
      case Order.Progress.Decided decided -> {
        step("decided", "resumed", "a new controller goes on");
        finish(order.context(), decided.decision());
      }
      case Order.Progress.GoingBack back -> {
        step("undo", "resumed", "a new controller goes on");
        awaitTheWayBack(order.context(), back.decision(), back.reason());
      }
    }
  }

  private void fromTheBeginning() {
    try {
      var build = check();
      if (!desk.begin(epoch, order, build)) {
        step("checked", "waiting", "an earlier publication comes first");
        return;
      }
      step("checked", "done", "");
      prepare(build);
      finish(build.context(), decide(build));
    } catch (PublicationRefused refused) {
      end(Ending.REFUSED, refused.getMessage(), refused.problems());
    } catch (EvolutionRefused refused) {
      end(Ending.REFUSED, refused.getMessage(), null);
    } catch (IOException failure) {
      end(Ending.REFUSED, "the archive cannot be read: " + failure.getMessage(), null);
    }
  }

  private Build check() throws IOException {
    step("checked", "running", "");
    return switch (order.act()) {
      case PUBLISH -> intake.take(order);
      case ROLLBACK, ENABLE ->
          desk.version(order.context(), order.target())
              .orElseThrow(
                  () ->
                      new PublicationRefused(
                          "there is no such version of "
                              + order.name()
                              + "; `croft app` lists them"));
      case DISABLE, REMOVE ->
          desk.version(order.context(), null)
              .map(Build::withoutArchive)
              .orElseThrow(() -> new PublicationRefused("there is no application " + order.name()));
    };
  }

  private void prepare(Build build) {
    if (build.archive() == null) {
      return;
    }
    if (order.kind() == Publications.Kind.MODEL && order.act() == Order.Act.PUBLISH) {
      step("compiled", "done", "");
    }
    stage(build);
    if (build.isModel() && order.act() == Order.Act.PUBLISH) {
      step("prepared", "running", "");
      desk.prepare(build);
      step("prepared", "done", "");
    }
  }

  private void stage(Build build) {
    var targets = enabled();
    for (var frontEnd : targets) {
      desk.askToStage(epoch, frontEnd, build.archive());
      step("staged", frontEnd, "running", "");
    }
    var reports = new LinkedHashMap<String, Report>();
    await(
        () -> {
          for (var frontEnd : targets) {
            desk.staging(frontEnd, build.archive())
                .ifPresent(report -> reports.putIfAbsent(frontEnd, report));
          }
          return reports.size() == targets.size();
        },
        patience.staging());
    for (var frontEnd : targets) {
      var report =
          Optional.ofNullable(reports.get(frontEnd)).orElse(new Report(false, "no answer in time"));
      step("staged", frontEnd, report.well() ? "done" : "failed", report.message());
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

  private List<String> enabled() {
    await(
        () -> desk.targets(order.zone()).stream().allMatch(Target::answers), patience.answering());
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
    return targets.stream().map(Target::frontEnd).toList();
  }

  private long decide(Build build) {
    step("decided", "running", "");
    var decision =
        desk.decide(
            epoch,
            order,
            build,
            desk.targets(order.zone()).stream().map(Target::frontEnd).toList());
    news.tell();
    return decision;
  }

  private void finish(String context, long decision) {
    desk.followers(context, decision)
        .forEach(follower -> step("switched", follower.frontEnd(), "running", ""));
    var followers = awaitFollowers(context, decision);
    var failures = new StringBuilder();
    for (var follower : followers) {
      var name = follower.frontEnd();
      if (follower.report().isPresent()) {
        var report = follower.report().get();
        step("switched", name, report.well() ? "done" : "failed", report.message());
        if (!report.well()) {
          failures
              .append("front end ")
              .append(name)
              .append(": ")
              .append(report.message())
              .append("; ");
        }
      } else if (mayBeLate(follower, followers)) {
        step("switched", name, "late", "does not answer; it follows before it serves again");
      } else {
        step("switched", name, "failed", "no report in time");
        failures.append("front end ").append(name).append(" did not report in time; ");
      }
    }
    if (failures.isEmpty()) {
      end(Ending.LIVE, null, null);
    } else {
      goBack(context, failures.substring(0, failures.length() - 2));
    }
  }

  /**
   * Who is lost cannot serve the old version either, and follows before it serves again. But a
   * decision that nobody has proven is not live.
   */
  private static boolean mayBeLate(Follower follower, List<Follower> all) {
    return follower.lost()
        && all.stream().anyMatch(other -> other.report().filter(Report::well).isPresent());
  }

  private List<Follower> awaitFollowers(String context, long decision) {
    await(
        () -> {
          var all = desk.followers(context, decision);
          return all.stream()
              .allMatch(follower -> follower.report().isPresent() || mayBeLate(follower, all));
        },
        patience.switching());
    return desk.followers(context, decision);
  }

  private void goBack(String context, String reason) {
    step("undo", "running", reason);
    var decision = desk.undo(epoch, order, reason);
    news.tell();
    awaitTheWayBack(context, decision, reason);
  }

  private void awaitTheWayBack(String context, long decision, String reason) {
    for (var follower : awaitFollowers(context, decision)) {
      var report = follower.report().orElse(new Report(false, "no report in time"));
      step("undo", follower.frontEnd(), report.well() ? "done" : "failed", report.message());
    }
    end(Ending.UNDONE, reason, null);
  }

  private void await(BooleanSupplier condition, java.time.Duration atMost) {
    news.tell();
    if (!news.await(condition, atMost) && Thread.currentThread().isInterrupted()) {
      throw new ControllerEnds();
    }
  }

  private void end(Ending ending, String reason, String problems) {
    Failpoint.reach("end");
    desk.end(epoch, order, ending, reason, problems);
    news.tell();
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
