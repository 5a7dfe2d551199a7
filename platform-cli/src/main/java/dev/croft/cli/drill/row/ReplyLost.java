package dev.croft.cli.drill.row;

import dev.croft.cli.drill.ground.Ground;
import java.io.IOException;

/** Row 8. */
final class ReplyLost implements Row {
  @Override
  public int number() {
    return 8;
  }

  @Override
  public String fault() {
    return "a front end has switched, and its report is lost";
  }

  @Override
  public String promise() {
    return "it reports again and is not switched twice; live, one version more";
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    var node = ground.anotherThan(ground.controller());
    var versions = versions(ground);
    ground.failAt(node, "service.reporting", "throw");
    var ended = Trial.of(ground).publish().healAndJudge(findings);
    findings
        .demand(ended.state().equals("live"), "it is " + ended.state() + " and not live")
        .demand(versions(ground) == versions + 1, "there is not exactly one version more");
  }

  private static long versions(Ground ground) {
    return ground.records().number("select count(*) from platform.version where context = 'drill'");
  }
}
