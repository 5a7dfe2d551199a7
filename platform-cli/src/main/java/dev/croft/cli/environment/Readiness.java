package dev.croft.cli.environment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.print.Json;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a front end says of itself at {@code /health/ready}.
 *
 * @param platformIsUp all is well there, applications left out
 * @param applications those that do not run as they should, and why
 */
record Readiness(boolean platformIsUp, Map<String, String> applications) {
  /** Nobody answers, or the platform is not deployed yet. */
  static final Readiness NONE = new Readiness(false, Map.of());

  private static final String PLATFORM = "croft-database";
  private static final String APPLICATIONS = "croft-applications";

  /** As MicroProfile Health writes it; anything else is no readiness at all. */
  static Readiness of(String body) {
    JsonNode checks;
    try {
      checks = Json.read(body).path("checks");
    } catch (JsonProcessingException noJson) {
      return NONE;
    }
    var up = true;
    var platform = false;
    var applications = new TreeMap<String, String>();
    for (var check : checks) {
      var name = Json.text(check, "name");
      var isUp = Json.text(check, "status").equals("UP");
      platform |= name.equals(PLATFORM);
      if (name.equals(APPLICATIONS)) {
        applications.putAll(isUp ? Map.of() : reasons(check.path("data")));
      } else {
        up &= isUp;
      }
    }
    return new Readiness(up && platform, applications);
  }

  private static Map<String, String> reasons(JsonNode data) {
    var reasons = new TreeMap<String, String>();
    data.fieldNames().forEachRemaining(name -> reasons.put(name, Json.text(data, name)));
    return reasons.isEmpty() ? Map.of("an application", "no reason is given") : reasons;
  }

  boolean isComplete() {
    return platformIsUp && applications.isEmpty();
  }
}
