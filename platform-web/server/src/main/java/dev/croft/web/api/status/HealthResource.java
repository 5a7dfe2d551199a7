package dev.croft.web.api.status;

import dev.croft.environment.EnvironmentHealth;
import dev.croft.web.api.access.OpenTo;
import dev.croft.web.api.publications.PublicationViews;
import dev.croft.web.api.publications.ShownPublication;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Whether the environment is well, part by part. */
@Path("api/v1/health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
  /** Health as shown. */
  public record ShownHealth(
      EnvironmentHealth.Condition condition,
      String askedFrontEnd,
      List<EnvironmentHealth.Part> parts,
      List<ShownPublication> open,
      List<EnvironmentHealth.MessageQueue> queues) {}

  @Inject private EnvironmentHealth health;

  /** As it is now; disk and message queues are those of the front end that answers. */
  @GET
  @OpenTo(users = true)
  public ShownHealth show() {
    EnvironmentHealth.Report now = health.now();
    return new ShownHealth(
        now.condition(),
        now.askedFrontEnd(),
        now.parts(),
        now.open().stream().map(PublicationViews::of).toList(),
        now.queues());
  }
}
