package dev.croft.web.api.applications;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.croft.application.Applications;
import dev.croft.application.Applications.Application;
import dev.croft.application.Applications.Found;
import dev.croft.application.Applications.Search;
import dev.croft.application.Applications.Version;
import dev.croft.deployment.Publications;
import dev.croft.identity.PlatformRole;
import dev.croft.web.api.Names;
import dev.croft.web.api.access.Caller;
import dev.croft.web.api.access.OpenTo;
import dev.croft.web.api.publications.PublicationViews;
import dev.croft.web.api.publications.ShownPublication;
import dev.croft.web.api.refusal.Refused;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Applications: what is published, and changes that need no new archive. */
@Path("api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@OpenTo(users = true)
public class ApplicationResource {
  /** An application with its history. */
  public record Detail(
      @JsonUnwrapped Application application,
      List<Version> versions,
      List<ShownPublication> publications) {}

  /** Which version to bring back; the one before the live one when absent. */
  public record Rollback(Integer to, String message) {}

  @Inject private Applications applications;
  @Inject private Publications publications;
  @Inject private Caller caller;

  /**
   * Every application; with {@code size} one page of those that fit, {@code X-Total-Count} says of
   * how many.
   */
  @GET
  public Response list(
      @QueryParam("search") String text,
      @QueryParam("state") String state,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("0") int size) {
    if (size <= 0 && text == null && state == null) {
      return Response.ok(applications.list()).build();
    }
    Found found =
        applications.search(new Search(text, state, page, size <= 0 ? Search.MOST : size));
    return Response.ok(found.applications()).header("X-Total-Count", found.total()).build();
  }

  /** One with its versions and publications. */
  @GET
  @Path("{name}")
  public Detail show(@PathParam("name") String name) {
    Application application = found(name);
    return new Detail(
        application,
        applications.versions(application.name()),
        publications.list(Optional.of(application.name())).stream()
            .map(PublicationViews::of)
            .toList());
  }

  /** Brings a version back without compiling. */
  @POST
  @Path("{name}/rollback")
  @OpenTo(PlatformRole.PUBLISHER)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response rollback(@PathParam("name") String name, Rollback wish) {
    Rollback asked = wish == null ? new Rollback(null, null) : wish;
    return accepted(
        applications.rollback(
            found(name).name(),
            Optional.ofNullable(asked.to()),
            Names.message(asked.message()),
            caller.name()));
  }

  /** Offers an application again. */
  @POST
  @Path("{name}/enable")
  @OpenTo(PlatformRole.PUBLISHER)
  @Consumes(MediaType.WILDCARD)
  public Response enable(@PathParam("name") String name) {
    return accepted(applications.enable(found(name).name(), caller.name()));
  }

  /** Takes an application out of service; its data and versions stay. */
  @POST
  @Path("{name}/disable")
  @OpenTo(PlatformRole.PUBLISHER)
  @Consumes(MediaType.WILDCARD)
  public Response disable(@PathParam("name") String name) {
    return accepted(applications.disable(found(name).name(), caller.name()));
  }

  /** Takes an application off; its data stay unless they are to be dropped. */
  @DELETE
  @Path("{name}")
  @OpenTo(PlatformRole.PUBLISHER)
  public Response remove(
      @PathParam("name") String name,
      @QueryParam("dropData") @DefaultValue("false") boolean dropData,
      @QueryParam("message") String message) {
    return accepted(
        applications.remove(found(name).name(), dropData, Names.message(message), caller.name()));
  }

  private Application found(String name) {
    return applications
        .find(Names.application(name))
        .orElseThrow(
            () ->
                Refused.unknown(
                    "There is no application " + name + ".",
                    "`croft apps` lists the applications."));
  }

  private Response accepted(String publication) {
    ShownPublication shown = publications.find(publication).map(PublicationViews::of).orElseThrow();
    return Response.status(Response.Status.ACCEPTED).entity(shown).build();
  }
}
