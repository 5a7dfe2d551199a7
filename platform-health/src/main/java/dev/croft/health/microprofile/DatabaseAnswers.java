package dev.croft.health.microprofile;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the platform database does not answer. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {
  @Override
  public HealthCheckResponse call() {
    return Platform.asked("database");
  }
}
