package dev.croft.cli.drill.row;

import dev.croft.cli.drill.ground.CountingArchive;
import dev.croft.cli.drill.ground.Ground;
import dev.croft.cli.drill.ground.Moments;
import java.io.IOException;
import java.time.Duration;

/** Row 21. */
record BalancerDies(Pace pace) implements Row {
  private static final Duration REGISTERING = Duration.ofSeconds(10);

  @Override
  public int number() {
    return 21;
  }

  @Override
  public String fault() {
    return "the load balancer dies and starts again";
  }

  @Override
  public String promise() {
    return "the front ends register within 10 s of its start; sessions go on";
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    Pace.published(ground, findings);
    var page = ground.servers().url() + "/" + CountingArchive.NAME + CountingArchive.PAGE;
    var crowd = pace.crowd(ground);
    try (crowd) {
      ground.servers().kill("load-balancer");
      ground.servers().launch("load-balancer");
      Moments.await(
          "the load balancer listens",
          Duration.ofSeconds(60),
          () -> ground.servers().listens(ground.servers().url()));
      var took =
          Moments.await(
              "it has front ends",
              Duration.ofSeconds(60),
              () -> ground.pages().text(page).isPresent());
      findings
          .saw("served again %.1f s after it listened".formatted(took.toMillis() / 1000.0))
          .demand(
              took.compareTo(REGISTERING) < 0,
              "the front ends registered only after " + took.toMillis() + " ms");
      var served = System.nanoTime();
      pace.aWhile(crowd);
      crowd.close();
      var late =
          crowd.heard().stream()
              .filter(each -> each.failure() != null && each.began() > served + 3_000_000_000L)
              .toList();
      findings.demand(
          late.isEmpty(),
          late.size() + " failed later than 3 s after that, such as " + Pace.first(late));
      Pace.counted(crowd.heard(), findings);
    }
    ground.heal();
  }
}
