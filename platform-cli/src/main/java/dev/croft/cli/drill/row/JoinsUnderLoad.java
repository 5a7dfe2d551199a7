package dev.croft.cli.drill.row;

import dev.croft.cli.drill.ground.Ground;
import java.io.IOException;

/** Row 20. */
record JoinsUnderLoad(Pace pace) implements Row {

  @Override
  public int number() {
    return 20;
  }

  @Override
  public String fault() {
    return "a front end joins while people work, and a version is published meanwhile";
  }

  @Override
  public String promise() {
    return "0 failed, none over 5 s; it ends at the version that is live";
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    Pace.published(ground, findings);
    var node = ground.anotherThan(ground.controller());
    ground.tell(node, "disable");
    ground.awaitRotation(node, "rest");
    ground.servers().terminate(node);
    var trial = Trial.of(ground);
    var crowd = pace.crowd(ground);
    try (crowd) {
      ground.servers().launch(node);
      trial.publish();
      var ended = trial.end();
      findings.demand(ended.state().equals("live"), "it is " + ended.state() + " and not live");
      ground.servers().startMissing();
      ground.tell(node, "enable");
      ground.awaitRotation(node, "serve");
      trial.judge(ended, findings);
      pace.aWhile(crowd);
    }
    Pace.nobodyNoticed(crowd.heard(), findings);
  }
}
