package dev.croft.bench.request.jpa;

import dev.croft.bench.request.answers.FoundOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Orders over HTTP. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {
  @Inject private Orders orders;

  @GET
  @Path("rest/Order/{id}")
  public Response one(@PathParam("id") long id) {
    Orders.Versioned found = orders.find(id).orElseThrow(NotFoundException::new);
    return Response.ok(found.order()).tag(Integer.toString(found.version())).build();
  }

  @GET
  @Path("rest/Order")
  public Response list(@QueryParam("page") int page, @QueryParam("size") int size) {
    Orders.Page found = orders.newest(page, size);
    return Response.ok(found.orders()).header("X-Total-Count", found.total()).build();
  }

  @GET
  @Path("api/orders")
  public List<FoundOrder> search(@QueryParam("text") String text, @QueryParam("city") String city) {
    return orders.search(text, city);
  }
}
