package dev.croft.web.api.refusal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** Some refusals are written by libraries, with a text of their own; they leave as ours. */
@Provider
public class RefusalsAreJson implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() >= 400 && !(response.getEntity() instanceof Refusal)) {
      response.setEntity(
          new Refusal("The request is refused.", "See /server/api/openapi."),
          new Annotation[0],
          MediaType.APPLICATION_JSON_TYPE);
    }
  }
}
