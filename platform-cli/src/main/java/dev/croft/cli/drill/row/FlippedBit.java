package dev.croft.cli.drill.row;

import dev.croft.cli.drill.ground.Ground;
import java.io.IOException;
import java.time.Duration;

/** Row 12. */
final class FlippedBit implements Row {
  private static final Duration COMING = Duration.ofSeconds(90);

  @Override
  public int number() {
    return 12;
  }

  @Override
  public String fault() {
    return "a bit of the archive flips in the store, before the front ends fetch it";
  }

  @Override
  public String promise() {
    return "the hash tells; refused, nothing has changed";
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    var trial = Trial.of(ground);
    ground.servers().frontEnds().forEach(node -> ground.failAt(node, "service.staging", "pause"));
    trial.publish();
    for (var node : ground.servers().frontEnds()) {
      ground.awaitReached(node, "service.staging", COMING);
    }
    var flipped =
        ground
            .records()
            .change(
                """
                update platform.archive_chunk set bytes = set_byte(bytes, 100, get_byte(bytes, 100) # 1)
                where number = 0 and sha256 in (select sha256 from platform.staging where state = 'wanted')
                """);
    ground.releaseAll();
    var ended = trial.healAndJudge(findings);
    findings
        .demand(flipped == 1, flipped + " archives were changed, not one")
        .demand(ended.state().equals("refused"), "it is " + ended.state() + " and not refused");
    Trial.nextWorks(ground, findings);
  }
}
