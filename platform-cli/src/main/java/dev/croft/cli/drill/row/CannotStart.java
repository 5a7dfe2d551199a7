package dev.croft.cli.drill.row;

import dev.croft.cli.drill.ground.Ground;
import java.io.IOException;

/** Row 1. */
final class CannotStart implements Row {
  @Override
  public int number() {
    return 1;
  }

  @Override
  public String fault() {
    return "one front end cannot start the new version";
  }

  @Override
  public String promise() {
    return "everybody goes back, the front end is named, the version before fits the database";
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    var node = ground.anotherThan(ground.controller());
    ground.failAt(node, "service.deployed", "throw");
    var ended = Trial.of(ground).publish().healAndJudge(findings);
    findings
        .demand(ended.state().equals("undone"), "it is " + ended.state() + " and not undone")
        .demand(ended.reason().contains(node), "the reason does not name " + node);
    Trial.nextWorks(ground, findings);
  }
}
