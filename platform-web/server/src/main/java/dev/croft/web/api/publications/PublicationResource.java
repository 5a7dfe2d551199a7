package dev.croft.web.api.publications;

import dev.croft.deployment.Publications;
import dev.croft.deployment.Publications.Kind;
import dev.croft.deployment.Publications.Submission;
import dev.croft.deployment.Publications.Wanted;
import dev.croft.identity.PlatformRole;
import dev.croft.web.api.Names;
import dev.croft.web.api.access.Caller;
import dev.croft.web.api.access.OpenTo;
import dev.croft.web.api.body.LimitedBody;
import dev.croft.web.api.refusal.Refused;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Publications: sent, listed and followed. */
@Path("api/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@OpenTo(users = true)
public class PublicationResource {
  /** 512 MB: what an archive may have. */
  static final long MOST_BYTES = 512L * 1024 * 1024;

  private static final int LONGEST_WAIT_SECONDS = 30;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  @Inject private Publications publications;
  @Inject private Caller caller;

  /** Takes a model or an archive; the work goes on in the background. */
  @POST
  @OpenTo(PlatformRole.PUBLISHER)
  @Consumes(MediaType.WILDCARD)
  public Response publish(
      @QueryParam("kind") @DefaultValue("model") String kind,
      @QueryParam("name") String name,
      @QueryParam("file") String file,
      @QueryParam("zone") String zone,
      @QueryParam("probe") String probe,
      @QueryParam("message") String message,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) String length,
      InputStream body)
      throws IOException {
    Kind kindOf = kind(kind);
    Submission submission =
        new Submission(
            kindOf,
            Names.file(file),
            name(kindOf, name, Names.file(file)),
            Names.zone(zone),
            Names.probe(probe),
            Names.message(message),
            caller.name());
    refuseTooLarge(length);
    try (InputStream sent =
        EscapePermission.hold(caller.user(), kindOf, new LimitedBody(body, MOST_BYTES))) {
      return accepted(publications.submit(submission, sent));
    }
  }

  private Response accepted(String id) {
    return Response.status(Response.Status.ACCEPTED).entity(show(id)).build();
  }

  /** Publications, newest first; {@code before} goes on where an earlier answer ended. */
  @GET
  public List<ShownPublication> list(
      @QueryParam("app") String application,
      @QueryParam("state") String state,
      @QueryParam("before") Long before,
      @QueryParam("limit") @DefaultValue("200") int limit) {
    Optional<String> of = Optional.ofNullable(application).map(Names::application);
    Wanted wanted =
        new Wanted(of, Optional.ofNullable(state), before == null ? Long.MAX_VALUE : before, limit);
    return publications.list(wanted).stream().map(PublicationViews::of).toList();
  }

  /** How the publications of the last days ended, the oldest day first. */
  @GET
  @Path("days")
  public List<Publications.Day> days(@QueryParam("days") @DefaultValue("30") int days) {
    return publications.days(days);
  }

  /** One publication. */
  @GET
  @Path("{id}")
  public ShownPublication show(@PathParam("id") String id) {
    return PublicationViews.of(found(id));
  }

  /** Steps after a sequence number; waits for news when there are none. */
  @GET
  @Path("{id}/steps")
  public List<ShownStep> steps(
      @PathParam("id") String id,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("wait") @DefaultValue("0") int wait) {
    Publications.Publication publication = found(id);
    List<ShownStep> there = after(id, after);
    if (!there.isEmpty() || wait <= 0 || publication.endedAt() != null) {
      return there;
    }
    publications.awaitNews(id, after, Duration.ofSeconds(Math.min(wait, LONGEST_WAIT_SECONDS)));
    return after(id, after);
  }

  /** The same as lines of JSON, until the publication ends. */
  @GET
  @Path("{id}/stream")
  @Produces("application/x-ndjson")
  public Response stream(
      @PathParam("id") String id, @QueryParam("after") @DefaultValue("0") long after) {
    found(id);
    return Response.ok(new StepStream(publications, id, after))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private List<ShownStep> after(String id, long sequence) {
    return publications.stepsAfter(id, sequence).stream().map(PublicationViews::of).toList();
  }

  private Publications.Publication found(String id) {
    if (!ID.matcher(id).matches()) {
      throw Refused.badRequest(
          "This is no number of a publication.", "GET /server/api/v1/publications lists them.");
    }
    return publications
        .find(id)
        .orElseThrow(
            () ->
                Refused.unknown(
                    "There is no publication " + id + ".",
                    "GET /server/api/v1/publications lists them."));
  }

  private static Kind kind(String text) {
    return switch (text) {
      case "model" -> Kind.MODEL;
      case "archive" -> Kind.ARCHIVE;
      default ->
          throw Refused.badRequest(
              "There is no such kind of publication.", "Use model or archive.");
    };
  }

  private static String name(Kind kind, String name, String file) {
    if (name != null && !name.isEmpty()) {
      return Names.application(name);
    }
    return kind == Kind.MODEL ? null : Names.application(ArchiveName.of(file));
  }

  private static void refuseTooLarge(String length) {
    // More than 18 digits are no long, and no archive either.
    if (length != null && (length.length() > 18 || Long.parseLong(length) > MOST_BYTES)) {
      throw new Refused(
          413,
          "The archive is larger than 512 MB.",
          "Leave out what the application does not need.");
    }
  }
}
