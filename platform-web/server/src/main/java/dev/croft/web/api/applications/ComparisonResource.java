package dev.croft.web.api.applications;

import dev.croft.application.Applications;
import dev.croft.application.Comparison;
import dev.croft.application.Comparisons;
import dev.croft.identity.PlatformRole;
import dev.croft.web.api.Names;
import dev.croft.web.api.access.OpenTo;
import dev.croft.web.api.refusal.Refused;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Two versions of an application side by side; it shows sources, so it is for publishers. */
@Path("api/v1/apps/{name}/compare")
@Produces(MediaType.APPLICATION_JSON)
@OpenTo(PlatformRole.PUBLISHER)
public class ComparisonResource {
  @Inject private Applications applications;
  @Inject private Comparisons comparisons;

  /** What {@code to} says otherwise than {@code from}. */
  @GET
  public Comparison compare(
      @PathParam("name") String name,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    String application =
        applications
            .find(Names.application(name))
            .orElseThrow(
                () ->
                    Refused.unknown(
                        "There is no application " + name + ".",
                        "`croft apps` lists the applications."))
            .name();
    return comparisons
        .between(application, Names.version(from), Names.version(to))
        .orElseThrow(
            () ->
                Refused.unknown(
                    application + " has not both of these versions.",
                    "`croft app " + application + "` lists its versions."));
  }
}
