package dev.croft.web.api.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a body that is no JSON, or other JSON than the call takes. */
@Provider
public class MalformedJson implements ExceptionMapper<JsonProcessingException> {
  @Override
  public Response toResponse(JsonProcessingException failure) {
    return EveryFailure.noJson();
  }
}
