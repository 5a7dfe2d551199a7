package dev.croft.web.api.openapi;

import dev.croft.web.api.access.OpenTo;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** The description of Server.API; a test holds it against the operations. */
@Path("api/openapi")
public class OpenApiResource {
  static final String DOCUMENT = "/dev/croft/web/api/openapi.json";

  /** OpenAPI 3.0 as JSON. */
  @GET
  @OpenTo(everyone = true)
  @Produces(MediaType.APPLICATION_JSON)
  public InputStream describe() {
    return OpenApiResource.class.getResourceAsStream(DOCUMENT);
  }
}
