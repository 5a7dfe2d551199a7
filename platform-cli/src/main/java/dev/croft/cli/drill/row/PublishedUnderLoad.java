package dev.croft.cli.drill.row;

import dev.croft.cli.drill.check.VersionOracle;
import dev.croft.cli.drill.check.VersionOracle.Era;
import dev.croft.cli.drill.ground.CountingArchive;
import dev.croft.cli.drill.ground.Ground;
import java.util.List;

/** Row 15. */
record PublishedUnderLoad(Pace pace) implements Row {
  @Override
  public int number() {
    return 15;
  }

  @Override
  public String fault() {
    return "publish and roll back while people work";
  }

  @Override
  public String promise() {
    return "0 failed, none over 5 s, no increment of a session lost, no old version afterwards";
  }

  @Override
  public void run(Ground ground, Findings findings) {
    var first = Pace.published(ground, findings);
    var crowd = pace.crowd(ground);
    try (crowd) {
      pace.aWhile(crowd);
      var publishing = System.nanoTime();
      var second = Pace.published(ground, findings);
      var published = System.nanoTime();
      pace.aWhile(crowd);
      var rolling = System.nanoTime();
      var back = ground.ended(ground.rollBack(CountingArchive.NAME));
      var rolled = System.nanoTime();
      findings.demand(back.state().equals("live"), "the way back is " + back.state());
      pace.aWhile(crowd);
      crowd.close();
      findings.add(
          VersionOracle.broken(
              crowd.heard(),
              List.of(
                  new Era(first.version(), Long.MIN_VALUE, publishing),
                  new Era(second.version(), published, rolling),
                  new Era(first.version(), rolled, Long.MAX_VALUE))));
    }
    Pace.nobodyNoticed(crowd.heard(), findings);
  }
}
