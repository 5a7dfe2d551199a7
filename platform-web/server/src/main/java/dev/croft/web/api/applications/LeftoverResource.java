package dev.croft.web.api.applications;

import dev.croft.application.Leftovers;
import dev.croft.application.LeftoversRefused;
import dev.croft.identity.PlatformRole;
import dev.croft.web.api.Names;
import dev.croft.web.api.access.Caller;
import dev.croft.web.api.access.OpenTo;
import dev.croft.web.api.refusal.Refused;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Tables and columns that the live version does not know. */
@Path("api/v1/apps/{name}/leftovers")
@Produces(MediaType.APPLICATION_JSON)
@OpenTo(PlatformRole.PUBLISHER)
public class LeftoverResource {
  private static final int CONFLICT = 409;

  @Inject private Leftovers leftovers;
  @Inject private Caller caller;

  /** With their sizes, and the versions that need them. */
  @GET
  public Leftovers.Found show(@PathParam("name") String name) {
    return leftovers
        .of(Names.application(name))
        .orElseThrow(
            () ->
                Refused.unknown(
                    "There is no application " + name + " made from a model.",
                    "`croft apps` lists the applications."));
  }

  /** Drops some for good; answers what is left. */
  @POST
  @Path("drop")
  @Consumes(MediaType.APPLICATION_JSON)
  public Leftovers.Found drop(@PathParam("name") String name, Leftovers.Wish wish) {
    if (wish == null) {
      throw new Refused(
          400, "Nothing was named.", "Send {\"names\": [\"table.column\"], \"retire\": false}.");
    }
    show(name);
    try {
      return leftovers.drop(Names.application(name), wish, caller.name());
    } catch (LeftoversRefused refused) {
      throw new Refused(CONFLICT, refused.getMessage(), refused.hint());
    }
  }
}
