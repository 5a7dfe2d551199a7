package dev.croft.web.api.status;

import dev.croft.environment.EnvironmentStatus;
import dev.croft.web.api.access.OpenTo;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The environment at a glance. */
@Path("api/v1/status")
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {
  @Inject private EnvironmentStatus environment;

  /** Front ends, applications, controller and database, as they are now. */
  @GET
  @OpenTo(users = true)
  public EnvironmentStatus.Status show() {
    return environment.now();
  }
}
