package dev.croft.cli.drill.row;

import dev.croft.cli.drill.ground.Ground;
import java.io.IOException;

/** Row 2. */
final class DiesStaging implements Row {
  @Override
  public int number() {
    return 2;
  }

  @Override
  public String fault() {
    return "a front end dies while it fetches the archive";
  }

  @Override
  public String promise() {
    return "given up in a minute, nothing has changed; the dead one comes back with the version before";
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    var node = ground.anotherThan(ground.controller());
    ground.failAt(node, "service.staging", "kill");
    var began = System.nanoTime();
    var trial = Trial.of(ground).publish();
    var ended = trial.end();
    var seconds = (System.nanoTime() - began) / 1_000_000_000;
    trial.healAndJudge(findings);
    findings
        .saw("given up after " + seconds + " s")
        .demand(ended.state().equals("refused"), "it is " + ended.state() + " and not refused")
        .demand(ended.reason().contains(node), "the reason does not name " + node)
        .demand(seconds < 60, "it took " + seconds + " s to give up");
  }
}
