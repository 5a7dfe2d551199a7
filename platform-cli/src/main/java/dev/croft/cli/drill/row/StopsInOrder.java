package dev.croft.cli.drill.row;

import dev.croft.cli.drill.ground.Ground;
import java.io.IOException;

/** Row 19. */
record StopsInOrder(Pace pace) implements Row {
  @Override
  public int number() {
    return 19;
  }

  @Override
  public String fault() {
    return "a front end is drained, disabled and stopped while people work, then comes back";
  }

  @Override
  public String promise() {
    return "0 failed, none over 5 s, no increment of a session lost";
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    Pace.published(ground, findings);
    var node = ground.anotherThan(ground.controller());
    var crowd = pace.crowd(ground);
    try (crowd) {
      ground.tell(node, "drain");
      ground.awaitRotation(node, "drain");
      ground.tell(node, "disable");
      ground.awaitRotation(node, "rest");
      ground.servers().terminate(node);
      pace.aWhile(crowd);
      ground.servers().startMissing();
      ground.tell(node, "enable");
      ground.awaitRotation(node, "serve");
      pace.aWhile(crowd);
    }
    Pace.nobodyNoticed(crowd.heard(), findings);
  }
}
