package dev.croft.health.microprofile;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while an application does not run here as it should; names it. */
@Readiness
@ApplicationScoped
public class RunsWhatIsWanted implements HealthCheck {
  @Override
  public HealthCheckResponse call() {
    return Platform.asked("applications");
  }
}
