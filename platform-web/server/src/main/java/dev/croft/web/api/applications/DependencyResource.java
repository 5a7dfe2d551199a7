package dev.croft.web.api.applications;

import dev.croft.application.Dependencies;
import dev.croft.application.KnownDependencies;
import dev.croft.web.api.Names;
import dev.croft.web.api.access.OpenTo;
import dev.croft.web.api.refusal.Refused;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What an application stands on, and who stands on it. */
@Path("api/v1/apps/{name}/dependencies")
@Produces(MediaType.APPLICATION_JSON)
@OpenTo(users = true)
public class DependencyResource {
  @Inject private KnownDependencies dependencies;

  /** Of its live version. */
  @GET
  public Dependencies show(@PathParam("name") String name) {
    return dependencies
        .of(Names.application(name))
        .orElseThrow(
            () ->
                Refused.unknown(
                    "There is no application " + name + ".",
                    "`croft apps` lists the applications."));
  }
}
