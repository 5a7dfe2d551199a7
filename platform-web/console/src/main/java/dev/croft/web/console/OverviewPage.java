package dev.croft.web.console;

import dev.croft.environment.EnvironmentStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The environment at a glance. */
@Named
@RequestScoped
public class OverviewPage {
  @Inject private EnvironmentStatus environment;
  private EnvironmentStatus.Status status;

  /** As it is now; read once per request. */
  public EnvironmentStatus.Status getStatus() {
    if (status == null) {
      status = environment.now();
    }
    return status;
  }
}
