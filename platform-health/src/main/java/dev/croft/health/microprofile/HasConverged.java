package dev.croft.health.microprofile;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once everything that should run here ran here for the first time. */
@Startup
@ApplicationScoped
public class HasConverged implements HealthCheck {
  @Override
  public HealthCheckResponse call() {
    return Platform.asked("started");
  }
}
