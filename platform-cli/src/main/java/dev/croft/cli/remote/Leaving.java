package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.environment.LocalFarm;
import dev.croft.cli.environment.Progress;
import dev.croft.cli.print.Json;
import java.time.Duration;

/**
 * How a front end leaves without anybody noticing: nobody new; its people finish what they do; then
 * nobody at all, and their sessions go on at the others.
 */
final class Leaving implements LocalFarm.Farewell {
  // Every heartbeat is a second, and the balancer is told one application after the other.
  private static final Duration LEAST = Duration.ofSeconds(20);

  private final String node;
  private final FrontEnds frontEnds;
  private final Company company;
  private final Duration patience;
  private final Progress progress;

  Leaving(String node, FrontEnds frontEnds, Company company, Duration patience, Progress progress) {
    this.node = node;
    this.frontEnds = frontEnds;
    this.company = company;
    this.patience = patience;
    this.progress = progress;
  }

  @Override
  public void leave(boolean runs) {
    if (company.serving(node).isEmpty()) {
      throw CommandRefused.because(
          "no other front end serves, so "
              + node
              + " stays; `croft nodes` shows why, `croft up` starts those that are missing");
    }
    if (company.find(node).isEmpty()) {
      return;
    }
    progress.step("draining " + node);
    frontEnds.change(node, "drain");
    if (runs) {
      await("drain", patience);
      frontEnds.change(node, "disable");
      await("rest", patience.compareTo(LEAST) < 0 ? LEAST : patience);
    }
  }

  // Who does not answer any more finishes nothing.
  private void await(String rotation, Duration longest) {
    boolean quiet =
        company.await(node, longest, now -> isGone(now) || isQuiet(now, rotation)).isPresent();
    if (!quiet) {
      company
          .find(node)
          .ifPresent(
              now ->
                  progress.warn(
                      "%s is still answering %s requests after %d s (rotation: %s)"
                          .formatted(
                              node,
                              Json.text(now, "requests"),
                              longest.toSeconds(),
                              Json.text(now, "rotation"))));
    }
  }

  private static boolean isGone(JsonNode now) {
    return Json.text(now, "state").equals("unreachable");
  }

  private static boolean isQuiet(JsonNode now, String rotation) {
    return Json.text(now, "rotation").equals(rotation) && now.path("requests").asInt(0) == 0;
  }

  @Override
  public void forget() {
    if (company.find(node).isPresent()) {
      progress.step("forgetting " + node);
      frontEnds.forget(node);
    }
  }
}
