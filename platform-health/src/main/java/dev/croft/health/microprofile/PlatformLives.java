package dev.croft.health.microprofile;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Live as long as it answers: an absent database is no reason to restart a server. */
@Liveness
@ApplicationScoped
public class PlatformLives implements HealthCheck {
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("croft-live");
  }
}
