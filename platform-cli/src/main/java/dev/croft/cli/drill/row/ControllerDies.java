package dev.croft.cli.drill.row;

import dev.croft.cli.drill.ground.Ground;
import dev.croft.cli.drill.ground.Moments;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Rows 4 and 5: the controller dies at named points of a publication. */
record ControllerDies(int number, String fault, String promise, List<String> points)
    implements Row {
  private static final Duration DEATH = Duration.ofSeconds(90);
  private static final Duration SUCCESSION = Duration.ofSeconds(15);

  static ControllerDies beforeTheDecision() {
    return new ControllerDies(
        4,
        "the controller dies before the decision",
        "the next one finishes or undoes it, and the next publication works",
        List.of("controller.decided"));
  }

  static ControllerDies afterTheDecision() {
    return new ControllerDies(
        5,
        "the controller dies after the decision, and before the end",
        "the next one finishes it: live everywhere, decided once",
        List.of("controller.decision-committed", "controller.end"));
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    for (var point : points) {
      var controller = ground.controller();
      ground.failAt(controller, point, "kill");
      var trial = Trial.of(ground).publish();
      ground.servers().awaitDead(controller, DEATH);
      var took =
          Moments.await(
              "somebody else is the controller",
              SUCCESSION,
              () -> ground.records().controller().filter(it -> !it.equals(controller)).isPresent());
      findings.saw(
          "%s: %s followed after %.1f s"
              .formatted(point, ground.controller(), took.toMillis() / 1000.0));
      var ended = trial.healAndJudge(findings);
      if (number == 5) {
        findings.demand(ended.state().equals("live"), "it was decided, and is " + ended.state());
      }
    }
    Trial.nextWorks(ground, findings);
  }
}
