package dev.croft.cli.drill.row;

import dev.croft.cli.drill.ground.Ground;
import dev.croft.cli.drill.ground.Moments;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentSkipListSet;

/** Row 3. */
final class DiesSwitching implements Row {
  @Override
  public int number() {
    return 3;
  }

  @Override
  public String fault() {
    return "a front end dies after the decision, before it switches";
  }

  @Override
  public String promise() {
    return "live on the others; the dead one serves nothing older when it comes back";
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    var node = ground.anotherThan(ground.controller());
    ground.failAt(node, "service.switching", "kill");
    var trial = Trial.of(ground).publish();
    var ended = trial.end();
    findings.demand(ended.state().equals("live"), "it is " + ended.state() + " and not live");
    var served = new ConcurrentSkipListSet<String>();
    var healed = new java.util.concurrent.atomic.AtomicBoolean();
    var watching =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!healed.get()) {
                    served.add(ground.build(node));
                    Moments.pause();
                  }
                });
    try {
      trial.healAndJudge(findings);
    } finally {
      healed.set(true);
    }
    join(watching);
    served.remove("");
    served.remove(ended.build());
    findings.demand(served.isEmpty(), node + " served an older version when it came back");
  }

  private static void join(Thread watching) throws IOException {
    try {
      watching.join(Duration.ofMinutes(1));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
