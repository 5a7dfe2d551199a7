package dev.croft.health.ejb;

import dev.croft.health.Health;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Offers the answers about health to the server's probes, under {@code java:global/croft/health}.
 */
@Singleton
@Startup
public class HealthPort {
  private static final System.Logger LOG = System.getLogger(HealthPort.class.getName());

  static final String NAME = "java:global/croft/health";

  @Inject private Health health;

  @PostConstruct
  @SuppressWarnings("BanJNDI") // A constant name, bound by us: nothing from outside is looked up.
  void offer() {
    Health asked = health;
    Function<String, Map<String, String>> port = question -> answer(asked, question);
    try {
      new InitialContext().rebind(NAME, port);
    } catch (NamingException e) {
      throw new IllegalStateException("Health cannot be offered under " + NAME + ".", e);
    }
  }

  @PreDestroy
  @SuppressWarnings("BanJNDI")
  void withdraw() {
    try {
      new InitialContext().unbind(NAME);
    } catch (NamingException e) {
      LOG.log(System.Logger.Level.DEBUG, "The port was withdrawn before", e);
    }
  }

  private static Map<String, String> answer(Health health, String question) {
    return switch (question) {
      case "database" -> health.database();
      case "applications" -> health.applications();
      case "started" -> health.started();
      default -> Map.of("question", "is not known: " + question);
    };
  }
}
