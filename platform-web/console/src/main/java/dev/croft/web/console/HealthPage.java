package dev.croft.web.console;

import dev.croft.environment.EnvironmentHealth;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether the environment is well, and what to do where it is not. */
@Named
@RequestScoped
public class HealthPage {
  @Inject private EnvironmentHealth health;
  private EnvironmentHealth.Report report;

  /** As it is now; read once per request. */
  @InServerApi("health")
  public EnvironmentHealth.Report getNow() {
    if (report == null) {
      report = health.now();
    }
    return report;
  }

  /** One sentence on all of it. */
  public String getVerdict() {
    return switch (getNow().condition()) {
      case GOOD -> "Everything is well.";
      case WARN -> "Something needs a look.";
      case BAD -> "Something does not work.";
    };
  }
}
