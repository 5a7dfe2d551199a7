package dev.croft.web.api.frontends;

import dev.croft.frontend.FrontEnds;
import dev.croft.frontend.FrontEnds.FrontEnd;
import dev.croft.identity.PlatformRole;
import dev.croft.logs.FrontEndLogs;
import dev.croft.logs.LogAway;
import dev.croft.logs.ServerLog.Excerpt;
import dev.croft.web.api.Names;
import dev.croft.web.api.access.OpenTo;
import dev.croft.web.api.refusal.Refused;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.io.IOException;
import java.util.List;

/** Front ends: what they run, whether they serve, and their server logs. */
@Path("api/v1/nodes")
@Produces(MediaType.APPLICATION_JSON)
@OpenTo(PlatformRole.OPERATOR)
public class FrontEndResource {
  @Inject private FrontEnds frontEnds;
  @Inject private FrontEndLogs logs;

  /** Every front end. */
  @GET
  @OpenTo(users = true)
  public List<FrontEnd> list() {
    return frontEnds.list();
  }

  /** Brings a front end back into service. */
  @POST
  @Path("{name}/enable")
  @Consumes(MediaType.WILDCARD)
  public FrontEnd enable(@PathParam("name") String name) {
    frontEnds.enable(found(name).name());
    return found(name);
  }

  /** Sends nobody new to a front end; those that it has may finish. */
  @POST
  @Path("{name}/drain")
  @Consumes(MediaType.WILDCARD)
  public FrontEnd drain(@PathParam("name") String name) {
    frontEnds.drain(found(name).name());
    return found(name);
  }

  /** Takes a front end out of service. */
  @POST
  @Path("{name}/disable")
  @Consumes(MediaType.WILDCARD)
  public FrontEnd disable(@PathParam("name") String name) {
    frontEnds.disable(found(name).name());
    return found(name);
  }

  /** Forgets a front end that is gone, or about to go. */
  @DELETE
  @Path("{name}")
  public void forget(@PathParam("name") String name) {
    FrontEnd frontEnd = found(name);
    if (!frontEnds.forget(frontEnd.name())) {
      throw new Refused(
          409,
          "Front end " + frontEnd.name() + " serves users, so it is not forgotten.",
          "Drain it first (`croft nodes drain "
              + frontEnd.name()
              + "`) and stop its server; where it was started by `croft up`, `croft nodes remove` does all of it.");
    }
  }

  /** The end of its server log, or what came since the position of an earlier answer. */
  @GET
  @Path("{name}/log")
  public ShownLog log(
      @PathParam("name") String name,
      @QueryParam("lines") @DefaultValue("200") int lines,
      @QueryParam("from") Long from,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization)
      throws IOException {
    FrontEnd frontEnd = found(name);
    try {
      Excerpt excerpt =
          logs.read(frontEnd, new FrontEndLogs.Wish(lines, from, () -> authorization));
      return new ShownLog(frontEnd.name(), excerpt.lines(), excerpt.position());
    } catch (LogAway away) {
      throw new Refused(503, away.getMessage(), away.hint());
    }
  }

  private FrontEnd found(String name) {
    return frontEnds
        .find(Names.frontEnd(name))
        .orElseThrow(
            () ->
                Refused.unknown(
                    "There is no front end " + name + ".", "`croft nodes` lists the front ends."));
  }
}
