package dev.croft.cli.drill.row;

import dev.croft.cli.drill.ground.Ground;
import java.io.IOException;
import java.time.Duration;

/** Row 17. */
record KilledUnderLoad(Pace pace) implements Row {
  private static final Duration OUT_OF_ROTATION = Duration.ofSeconds(3);

  @Override
  public int number() {
    return 17;
  }

  @Override
  public String fault() {
    return "kill -9 of a front end while people work";
  }

  @Override
  public String promise() {
    return "who comes 3 s later is served, also in a session that was there";
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    Pace.published(ground, findings);
    var node = ground.anotherThan(ground.controller());
    var crowd = pace.crowd(ground);
    try (crowd) {
      ground.servers().kill(node);
      var dead = System.nanoTime();
      pace.aWhile(crowd);
      crowd.close();
      var failed = crowd.heard().stream().filter(each -> each.failure() != null).toList();
      var late =
          failed.stream().filter(each -> each.began() > dead + OUT_OF_ROTATION.toNanos()).toList();
      var last =
          failed.stream().mapToLong(each -> each.began() - dead).max().orElse(Long.MIN_VALUE);
      findings
          .saw("%d of %d requests failed".formatted(failed.size(), crowd.heard().size()))
          .saw(
              failed.isEmpty()
                  ? "nobody noticed"
                  : "the last of them came %.1f s after the death".formatted(last / 1e9))
          .demand(
              late.isEmpty(),
              late.size() + " who came later than 3 s failed, such as " + Pace.first(late));
      Pace.counted(crowd.heard(), findings);
    }
    ground.heal();
  }
}
