package dev.croft.cli.drill.row;

import dev.croft.cli.drill.ground.Ground;
import dev.croft.cli.drill.ground.Moments;
import java.io.IOException;
import java.time.Duration;

/** Row 6. */
final class ControllerFreezes implements Row {
  private static final Duration COMING = Duration.ofSeconds(90);
  private static final Duration SUCCESSION = Duration.ofSeconds(20);

  @Override
  public int number() {
    return 6;
  }

  @Override
  public String fault() {
    return "the controller stands still past its lease, then goes on";
  }

  @Override
  public String promise() {
    return "another follows within 20 s; the awakened one is refused by its epoch";
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    var controller = ground.controller();
    var epoch = ground.records().epoch();
    ground.failAt(controller, "controller.decided", "pause");
    var trial = Trial.of(ground).publish();
    ground.awaitReached(controller, "controller.decided", COMING);
    ground.servers().freeze(controller);
    try {
      var took =
          Moments.await(
              "somebody else is the controller",
              SUCCESSION,
              () -> ground.records().controller().filter(it -> !it.equals(controller)).isPresent());
      findings.saw(
          "%s followed after %.1f s".formatted(ground.controller(), took.toMillis() / 1000.0));
    } finally {
      ground.servers().thaw(controller);
      ground.release(controller, "controller.decided");
    }
    trial.healAndJudge(findings);
    findings.demand(ground.records().epoch() > epoch, "the epoch has not grown");
    Trial.nextWorks(ground, findings);
  }
}
