package dev.croft.deployment;

import dev.croft.deployment.Standing.Wish;
import java.util.List;

/**
 * Whether the load balancer sends users here. A front end that rested comes back only when it runs
 * what the others run: publications have passed it by.
 */
final class Rotation {
  private final ServerPort server;
  private Wish wish = Wish.SERVE;
  private boolean alone;
  private boolean returning;

  Rotation(ServerPort server) {
    this.server = server;
  }

  /**
   * Takes note of what is wanted now.
   *
   * @return whether that changes what the balancer has to be told
   */
  boolean becomes(Standing standing) {
    Wish before = effective();
    boolean aloneBefore = alone;
    returning =
        standing.behind() && (returning || wish == Wish.REST) && standing.wish() == Wish.SERVE;
    wish = standing.wish();
    alone = standing.alone();
    return before != effective() || aloneBefore != alone;
  }

  /** What the balancer shall be told now. */
  Wish effective() {
    return returning ? Wish.REST : wish;
  }

  /** Tells the balancer about contexts of applications. */
  void show(List<String> contexts) {
    switch (effective()) {
      case SERVE -> server.offer(contexts);
      case DRAIN -> server.withdraw(contexts);
      case REST -> server.stop(contexts);
    }
  }

  /** Tells the balancer about Croft itself: somebody must be able to bring a front end back. */
  void showPlatform(List<String> contexts) {
    if (alone) {
      server.offer(contexts);
    } else {
      show(contexts);
    }
  }
}
