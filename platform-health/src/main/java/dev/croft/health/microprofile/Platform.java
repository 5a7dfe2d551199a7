package dev.croft.health.microprofile;

import java.util.Map;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Asks the platform a question by its name. An answer is what is wrong and why, by subject; empty
 * when all is well.
 */
final class Platform {
  private static final String PORT = "java:global/croft/health";

  private Platform() {}

  static HealthCheckResponse asked(String question) {
    Map<String, String> wrong = answer(question);
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("croft-" + question).status(wrong.isEmpty());
    wrong.forEach(response::withData);
    return response.build();
  }

  @SuppressWarnings({"unchecked", "BanJNDI"}) // A constant name, bound by the platform alone.
  private static Map<String, String> answer(String question) {
    try {
      Function<String, Map<String, String>> port =
          (Function<String, Map<String, String>>) new InitialContext().lookup(PORT);
      return port.apply(question);
    } catch (NamingException e) {
      return Map.of("platform", "has not started");
    } catch (RuntimeException e) {
      return Map.of("platform", "does not answer: " + e);
    }
  }
}
