package dev.croft.cli.drill.row;

import dev.croft.cli.drill.check.History;
import dev.croft.cli.drill.ground.Ground;
import java.io.IOException;

/**
 * Row 23.
 *
 * @param times how often
 */
record ColdStart(int times) implements Row {
  @Override
  public int number() {
    return 23;
  }

  @Override
  public String fault() {
    return "every front end is killed, and all start at the same moment";
  }

  @Override
  public String promise() {
    return "one controller, every application everywhere, and publications work";
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    for (var time = 0; time < times; time++) {
      var epoch = ground.records().epoch();
      for (var node : ground.servers().frontEnds()) {
        ground.servers().kill(node);
      }
      var began = System.nanoTime();
      ground.heal();
      var grown = ground.records().epoch() - epoch;
      findings
          .saw(
              "all serve after %.0f s, controller %s, epoch +%d"
                  .formatted((System.nanoTime() - began) / 1e9, ground.controller(), grown))
          .demand(grown == 1, "the lease was taken " + grown + " times")
          .demand(
              ground.served().values().stream().allMatch(ground.records().liveBuild()::equals),
              "not every front end serves what is live: " + ground.served());
      var first = ground.publish(ground.nextModel());
      var ended = ground.ended(first);
      findings
          .demand(ended.state().equals("live"), "the next publication is " + ended.state())
          .add(
              History.broken(
                  ground.records().publicationsSince(first), ground.records().stepsSince(first)));
    }
  }
}
