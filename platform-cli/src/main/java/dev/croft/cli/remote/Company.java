package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.print.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A front end among the others, as the platform sees them. */
final class Company {
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final FrontEnds frontEnds;
  private final Clock clock;

  Company(FrontEnds frontEnds, Clock clock) {
    this.frontEnds = frontEnds;
    this.clock = clock;
  }

  /** The one of that name, if the platform knows it. */
  Optional<JsonNode> find(String node) {
    return Json.elements(frontEnds.all())
        .filter(each -> Json.text(each, "name").equals(node))
        .findFirst();
  }

  /** The names of others that serve users. */
  Set<String> serving(String besides) {
    return Json.elements(frontEnds.all())
        .filter(each -> Json.text(each, "state").equals("ready"))
        .map(each -> Json.text(each, "name"))
        .filter(name -> !name.equals(besides))
        .collect(Collectors.toSet());
  }

  /**
   * Waits until it serves every application of its zones.
   *
   * @throws CommandRefused when that takes longer; what is missing is in the sentence
   */
  void awaitServing(String node, Duration longest) {
    boolean serves =
        await(node, longest, found -> isReady(found) && missing(found).isEmpty()).isPresent();
    if (!serves) {
      String missing = find(node).map(this::missing).orElse(Set.of()).toString();
      throw CommandRefused.because(
          node
              + " runs, but does not serve as it should after "
              + longest.toSeconds()
              + " s (not live there: "
              + missing
              + "); the platform goes on trying, and `croft logs --server "
              + node
              + "` tells more");
    }
  }

  private static boolean isReady(JsonNode node) {
    return !Set.of("starting", "unreachable").contains(Json.text(node, "state"));
  }

  private Set<String> missing(JsonNode node) {
    Set<String> missing = frontEnds.applications(zones(node));
    Json.elements(node.path("applications"))
        .filter(application -> Json.text(application, "state").equals("live"))
        .map(application -> Json.text(application, "name"))
        .forEach(missing::remove);
    return missing;
  }

  private static Set<String> zones(JsonNode node) {
    return Json.elements(node.path("zones")).map(JsonNode::asText).collect(Collectors.toSet());
  }

  /**
   * Waits until the platform says that of a front end.
   *
   * @return what it was then; empty when the time was over first
   */
  Optional<JsonNode> await(String node, Duration longest, Predicate<JsonNode> condition) {
    Instant end = clock.instant().plus(longest);
    while (true) {
      Optional<JsonNode> found = find(node).filter(condition);
      if (found.isPresent() || clock.instant().isAfter(end)) {
        return found;
      }
      Patience.pause(PAUSE);
    }
  }
}
