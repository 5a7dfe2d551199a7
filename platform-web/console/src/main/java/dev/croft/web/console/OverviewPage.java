package dev.croft.web.console;

import dev.croft.environment.Overview;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;

/** What runs, what fails and what waits. */
@Named
@RequestScoped
public class OverviewPage {
  @Inject private Overview overview;
  private Overview.Glance glance;

  /** As it is now; read once per request. */
  @InServerApi("overview")
  public Overview.Glance getNow() {
    if (glance == null) {
      glance = overview.now();
    }
    return glance;
  }

  /** Front ends by state. */
  public Map<String, Long> getFrontEndStates() {
    Map<String, Long> states = new LinkedHashMap<>();
    getNow().frontEnds().forEach(each -> states.merge(each.state(), 1L, Long::sum));
    return states;
  }

  /** How many applications there are. */
  public long getApplicationCount() {
    return getNow().applications().values().stream().mapToLong(Long::longValue).sum();
  }

  /** How much waits in all queues together. */
  public long getWaiting() {
    return getNow().queues().stream().mapToLong(Overview.Queue::waiting).sum();
  }

  /** One sentence for those who have no time. */
  public String getVerdict() {
    Overview.Glance now = getNow();
    long failing = now.applications().getOrDefault("failed", 0L);
    long away = getFrontEndStates().getOrDefault("unreachable", 0L);
    if (now.controller() == null) {
      return "Nobody is controller: publications wait until a front end takes the office.";
    }
    if (away > 0) {
      return away == 1 ? "A front end does not answer." : away + " front ends do not answer.";
    }
    if (failing > 0) {
      return failing == 1
          ? "An application does not run everywhere as it should."
          : failing + " applications do not run everywhere as they should.";
    }
    if (!now.running().isEmpty()) {
      return "A publication is under way; everything else runs as it should.";
    }
    return getApplicationCount() == 0
        ? "The environment is ready for its first application."
        : "Everything runs as it should.";
  }

  /** How the verdict is coloured. */
  public String getTone() {
    Overview.Glance now = getNow();
    if (now.controller() == null
        || getFrontEndStates().containsKey("unreachable")
        || now.applications().containsKey("failed")) {
      return "bad";
    }
    return now.running().isEmpty() ? "good" : "busy";
  }
}
