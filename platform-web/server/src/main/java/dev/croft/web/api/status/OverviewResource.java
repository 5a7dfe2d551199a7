package dev.croft.web.api.status;

import dev.croft.environment.EnvironmentStatus.Controller;
import dev.croft.environment.Overview;
import dev.croft.web.api.access.OpenTo;
import dev.croft.web.api.publications.PublicationViews;
import dev.croft.web.api.publications.ShownPublication;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** What runs, fails and waits, as counts: the same size for five and five hundred applications. */
@Path("api/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
public class OverviewResource {
  /** The overview as shown. */
  public record ShownOverview(
      String environment,
      String url,
      Controller controller,
      Overview.Database database,
      Map<String, Long> applications,
      List<Overview.FrontEndGlance> frontEnds,
      List<ShownPublication> running,
      List<ShownPublication> failed,
      List<Overview.Queue> queues) {}

  @Inject private Overview overview;

  /** As it is now. */
  @GET
  @OpenTo(users = true)
  public ShownOverview show() {
    Overview.Glance now = overview.now();
    return new ShownOverview(
        now.environment(),
        now.url(),
        now.controller(),
        now.database(),
        now.applications(),
        now.frontEnds(),
        now.running().stream().map(PublicationViews::of).toList(),
        now.failed().stream().map(PublicationViews::of).toList(),
        now.queues());
  }
}
