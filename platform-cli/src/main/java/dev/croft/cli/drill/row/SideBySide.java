package dev.croft.cli.drill.row;

import dev.croft.cli.drill.check.History;
import dev.croft.cli.drill.ground.Ground;
import java.io.IOException;
import java.util.ArrayList;

/** Row 10. */
final class SideBySide implements Row {
  private static final int PUBLICATIONS = 4;

  @Override
  public int number() {
    return 10;
  }

  @Override
  public String fault() {
    return "several publications of one application at the same moment";
  }

  @Override
  public String promise() {
    return "one after the other, the last one is live everywhere, nobody hangs";
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    var numbers = new ArrayList<Long>();
    for (var model = 0; model < PUBLICATIONS; model++) {
      numbers.add(ground.publish(ground.nextModel()));
    }
    var builds = new ArrayList<String>();
    for (var number : numbers) {
      var ended = ground.ended(number);
      findings.demand(
          ended.state().equals("live"), "publication " + number + " is " + ended.state());
      builds.add(ended.build());
    }
    ground.awaitSameEverywhere();
    var records = ground.records();
    findings
        .add(
            History.broken(
                records.publicationsSince(numbers.getFirst()),
                records.stepsSince(numbers.getFirst())))
        .demand(
            ground.served().values().stream().allMatch(builds.getLast()::equals),
            "the last one is not what every front end serves: " + ground.served())
        .saw(PUBLICATIONS + " live, one after the other");
  }
}
