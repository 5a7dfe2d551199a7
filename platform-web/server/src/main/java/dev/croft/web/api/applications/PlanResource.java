package dev.croft.web.api.applications;

import dev.croft.application.Plan;
import dev.croft.application.Plans;
import dev.croft.deployment.PublicationRefused;
import dev.croft.identity.PlatformRole;
import dev.croft.web.api.access.OpenTo;
import dev.croft.web.api.body.LimitedBody;
import dev.croft.web.api.refusal.Refused;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** What a publication would do; it shows sources and counts rows, so it is for publishers. */
@Path("api/v1/plan")
@Produces(MediaType.APPLICATION_JSON)
@OpenTo(PlatformRole.PUBLISHER)
public class PlanResource {
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  @Inject private Plans plans;

  /** Takes the zip of a model's sources; stores and changes nothing. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Plan plan(InputStream model) throws IOException {
    try {
      return plans.of(new LimitedBody(model, MOST_BYTES));
    } catch (PublicationRefused refused) {
      throw new Refused(422, refused.getMessage(), "`croft check` shows every problem.");
    }
  }
}
