package dev.croft.bench.request.jdbc;

import dev.croft.bench.request.answers.PaymentInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;

/** Payments over HTTP. */
@Path("/rest/Payment")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentResource {
  @Inject private Payments payments;

  @POST
  public Response create(PaymentInput input) throws SQLException {
    PaymentRules.check(input);
    Payments.Versioned made = payments.create(input);
    return Response.created(URI.create("rest/Payment/" + made.payment().id()))
        .entity(made.payment())
        .tag(Integer.toString(made.version()))
        .build();
  }

  @PUT
  @Path("{id}")
  public Response update(@PathParam("id") long id, PaymentInput input) throws SQLException {
    PaymentRules.check(input);
    Payments.Versioned saved = payments.update(id, input).orElseThrow(NotFoundException::new);
    return Response.ok(saved.payment()).tag(Integer.toString(saved.version())).build();
  }
}
