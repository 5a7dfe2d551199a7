package dev.croft.deployment;

import dev.croft.deployment.ControllerDesk.Course;
import dev.croft.deployment.ControllerDesk.Ending;
import dev.croft.deployment.ControllerDesk.Follower;
import dev.croft.deployment.ControllerDesk.Member;
import dev.croft.deployment.ControllerDesk.Report;
import dev.croft.deployment.ControllerDesk.Target;
import dev.croft.evolution.EvolutionRefused;
import dev.croft.failpoint.Failpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * One publication from the queue to its end: checked → compiled → staged → database prepared →
 * decided → switched → live → tightened. Whatever fails before the decision leaves everything as it
 * was; afterwards a front end that cannot serve makes a second decision, and everyone goes back.
 */
final class PublicationRun {
  private static final Duration TURN = Duration.ofMillis(500);

  private final ControllerDesk desk;
  private final Works works;
  private final News news;
  private final Patience patience;
  private final long epoch;
  private Order order;

  PublicationRun(
      ControllerDesk desk, Works works, News news, Patience patience, long epoch, Order order) {
    this.desk = desk;
    this.works = works;
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
        finish(desk.courses(order));
      }
      case Order.Progress.GoingBack back -> {
        step("undo", "resumed", "a new controller goes on");
        awaitTheWayBack(desk.courses(order), back.reason());
      }
    }
  }

  private void fromTheBeginning() {
    try {
      var build = check();
      var consumers = isPublished(build) ? works.consumers().of(build) : List.<Build>of();
      var begun = desk.begin(epoch, order, build, consumers);
      if (begun.isEmpty()) {
        step("checked", "waiting", "another publication comes first");
        await(() -> false, TURN);
        return;
      }
      step("checked", "done", following(consumers));
      var members = members(build, begun.get(), consumers);
      prepare(members);
      finish(decide(members));
    } catch (PublicationRefused refused) {
      end(Ending.REFUSED, refused.getMessage(), refused.problems());
    } catch (EvolutionRefused refused) {
      end(Ending.REFUSED, refused.getMessage(), null);
    } catch (IOException failure) {
      end(Ending.REFUSED, "the archive cannot be read: " + failure.getMessage(), null);
    }
  }

  private static boolean isPublished(Build build) {
    return build.isModel() && build.archive() != null;
  }

  private static String following(List<Build> consumers) {
    return consumers.isEmpty()
        ? ""
        : "with "
            + consumers.stream().map(Build::name).collect(Collectors.joining(", "))
            + ", which use it";
  }

  private List<Member> members(Build build, List<Order> companions, List<Build> consumers) {
    var members = new ArrayList<Member>();
    members.add(new Member(order, build, List.of()));
    for (int i = 0; i < companions.size(); i++) {
      members.add(new Member(companions.get(i), consumers.get(i), List.of()));
    }
    return members;
  }

  private Build check() throws IOException {
    step("checked", "running", "");
    return switch (order.act()) {
      case PUBLISH -> works.intake().take(order);
      case ROLLBACK, ENABLE -> again();
      case DISABLE -> absent();
      case REMOVE -> {
        var gone = absent();
        works.consumers().demandNone(gone);
        yield gone;
      }
    };
  }

  private Build absent() {
    return desk.version(order.context(), null)
        .map(Build::withoutArchive)
        .orElseThrow(() -> new PublicationRefused("there is no application " + order.name()));
  }

  /** What it uses may be another by now: then it comes as a version of its own. */
  private Build again() throws IOException {
    var known =
        desk.version(order.context(), order.target())
            .orElseThrow(
                () ->
                    new PublicationRefused(
                        "there is no such version of "
                            + order.name()
                            + " that could come back: `croft app` lists them; one that needs dropped tables or columns cannot"));
    var build = works.consumers().again(known);
    if (!build.equals(known)) {
      order = order.asNewVersion();
    }
    return build;
  }

  private void prepare(List<Member> members) {
    if (members.getFirst().build().archive() == null) {
      return;
    }
    if (order.kind() == Publications.Kind.MODEL && order.act() == Order.Act.PUBLISH) {
      step("compiled", "done", "");
    }
    var staging = new Staging(desk, patience, epoch, this::await);
    for (var member : members) {
      var each = member.order();
      staging.stage(
          member.build().archive(),
          each.zone(),
          (frontEnd, state, message) -> step(each, "staged", frontEnd, state, message));
    }
    for (var member : members) {
      if (member.build().isModel() && member.order().act() == Order.Act.PUBLISH) {
        step(member.order(), "prepared", null, "running", "");
        desk.prepare(epoch, order, member.build());
        step(member.order(), "prepared", null, "done", "");
      }
    }
  }

  private List<Course> decide(List<Member> members) {
    step("decided", "running", "");
    var courses =
        desk.decide(
            epoch,
            members.stream()
                .map(
                    it ->
                        new Member(
                            it.order(),
                            it.build(),
                            desk.targets(it.order().zone()).stream()
                                .map(Target::frontEnd)
                                .toList()))
                .toList());
    Failpoint.DECISION_COMMITTED.reach();
    news.tell();
    return courses;
  }

  private void finish(List<Course> courses) {
    var failures = new ArrayList<String>();
    for (var course : courses) {
      desk.followers(course.context(), course.decision())
          .forEach(
              follower -> step(course.order(), "switched", follower.frontEnd(), "running", ""));
    }
    courses.forEach(course -> failures.addAll(switched(course)));
    if (failures.isEmpty()) {
      end(Ending.LIVE, tightened(courses), null);
    } else {
      goBack(courses, String.join("; ", failures));
    }
  }

  /** The failures of the front ends that serve this application. */
  private List<String> switched(Course course) {
    var failures = new ArrayList<String>();
    var followers = awaitFollowers(course);
    for (var follower : followers) {
      var name = follower.frontEnd();
      if (follower.report().isPresent()) {
        var report = follower.report().get();
        step(course.order(), "switched", name, report.well() ? "done" : "failed", report.message());
        if (!report.well()) {
          failures.add("front end " + name + ": " + report.message());
        }
      } else if (mayBeLate(follower, followers)) {
        step(
            course.order(),
            "switched",
            name,
            "late",
            "does not answer; it follows before it serves again");
      } else {
        step(course.order(), "switched", name, "failed", "no report in time");
        failures.add("front end " + name + " did not report in time");
      }
    }
    return failures;
  }

  /** They are live whatever comes of this; null when there is nothing to tell. */
  private String tightened(List<Course> courses) {
    var late = new ArrayList<String>();
    for (var course : courses) {
      if (runsAsModel(course)) {
        step(course.order(), "tightened", null, "running", "");
        var left = desk.tighten(epoch, course.order(), course.context());
        var sentence = String.join("; ", left);
        step(course.order(), "tightened", null, left.isEmpty() ? "done" : "late", sentence);
        late.addAll(left);
      }
    }
    return late.isEmpty()
        ? null
        : "live, and the database still lacks a rule: " + String.join("; ", late);
  }

  private boolean runsAsModel(Course course) {
    return switch (course.order().act()) {
      case PUBLISH, ROLLBACK, ENABLE ->
          desk.version(course.context(), null).filter(Build::isModel).isPresent();
      case DISABLE, REMOVE -> false;
    };
  }

  /**
   * Who is lost cannot serve the old version either, and follows before it serves again. But a
   * decision that nobody has proven is not live.
   */
  private static boolean mayBeLate(Follower follower, List<Follower> all) {
    return follower.lost()
        && all.stream().anyMatch(other -> other.report().filter(Report::well).isPresent());
  }

  private List<Follower> awaitFollowers(Course course) {
    await(
        () -> {
          var all = desk.followers(course.context(), course.decision());
          return all.stream()
              .allMatch(follower -> follower.report().isPresent() || mayBeLate(follower, all));
        },
        patience.switching());
    return desk.followers(course.context(), course.decision());
  }

  private void goBack(List<Course> courses, String reason) {
    step("undo", "running", reason);
    var back = desk.undo(epoch, courses, reason);
    news.tell();
    awaitTheWayBack(back, reason);
  }

  private void awaitTheWayBack(List<Course> courses, String reason) {
    for (var course : courses) {
      for (var follower : awaitFollowers(course)) {
        var report = follower.report().orElse(new Report(false, "no report in time"));
        step(
            course.order(),
            "undo",
            follower.frontEnd(),
            report.well() ? "done" : "failed",
            report.message());
      }
      desk.tighten(epoch, course.order(), course.context());
    }
    end(Ending.UNDONE, reason, null);
  }

  private void await(BooleanSupplier condition, Duration atMost) {
    news.tell();
    if (!news.await(condition, atMost) && Thread.currentThread().isInterrupted()) {
      throw new ControllerEnds();
    }
  }

  /** With all that went with it. */
  private void end(Ending ending, String reason, String problems) {
    Failpoint.ENDED.reach();
    desk.end(epoch, order, ending, reason, problems);
    news.tell();
  }

  private void step(String step, String state, String message) {
    step(order, step, null, state, message);
  }

  private void step(Order which, String step, String frontEnd, String state, String message) {
    Failpoint.ofStep(step).reach();
    desk.step(epoch, which, step, frontEnd, state, message);
    news.tell();
  }
}
