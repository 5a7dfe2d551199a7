package dev.croft.web.api.refusal;

import com.fasterxml.jackson.core.JacksonException;
import dev.croft.deployment.Archives;
import dev.croft.deployment.DatabaseAway;
import dev.croft.identity.IdentityRefusal;
import dev.croft.settings.SettingRefusal;
import dev.croft.web.api.body.LimitedBody;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.UUID;

/** Answers every failure as JSON: a sentence and a hint, never a stack trace. */
@Provider
public class EveryFailure implements ExceptionMapper<Throwable> {
  private static final System.Logger LOG = System.getLogger(EveryFailure.class.getName());

  @Override
  public Response toResponse(Throwable failure) {
    return switch (failure) {
      case Refused refused -> answer(refused.status(), refused.getMessage(), refused.hint());
      case IdentityRefusal refusal ->
          answer(status(refusal.kind()), refusal.getMessage(), refusal.hint());
      case SettingRefusal refusal ->
          answer(
              refusal.kind() == SettingRefusal.Kind.UNKNOWN ? 404 : 400,
              refusal.getMessage(),
              refusal.hint());
      case WebApplicationException web -> web(web);
      case Archives.ArchiveTooLarge tooLarge -> tooLarge();
      case LimitedBody.TooLarge tooLarge -> tooLarge();
      case DatabaseAway away -> databaseAway(away);
      case LimitedBody.BrokenOff brokenOff ->
          answer(400, brokenOff.getMessage(), "Nothing has changed; send it again.");
      default -> other(failure);
    };
  }

  /** An answer of that status; 401 says how to sign in, 429 and 503 when to come back. */
  public static Response answer(int status, String error, String hint) {
    return answer(status, new Refusal(error, hint));
  }

  static Response answer(int status, Refusal refusal) {
    Response.ResponseBuilder response =
        Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(refusal);
    return switch (status) {
      case 401 -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"croft\"").build();
      case 429 -> response.header(HttpHeaders.RETRY_AFTER, 600).build();
      case 503 -> response.header(HttpHeaders.RETRY_AFTER, 5).build();
      default -> response.build();
    };
  }

  private static Response web(WebApplicationException failure) {
    if (contains(failure, JacksonException.class)) {
      return noJson();
    }
    int status = failure.getResponse().getStatus();
    return switch (status) {
      case 400 -> answer(400, "The request is malformed.", "See /server/api/openapi.");
      case 404 -> answer(404, "There is nothing at this address.", "See /server/api/openapi.");
      case 405 -> answer(405, "This address knows no such method.", "See /server/api/openapi.");
      case 406 -> answer(406, "The answer is JSON only.", "Accept application/json.");
      case 413 ->
          answer(413, "The body is too large.", "Archives may have up to 512 MB, JSON far less.");
      case 415 ->
          answer(415, "The body is of another type than this call takes.", "See Content-Type.");
      default -> status >= 500 ? other(failure) : answer(status, "The request is refused.", "");
    };
  }

  private static Response other(Throwable failure) {
    if (contains(failure, JacksonException.class)) {
      return noJson();
    }
    if (contains(failure, SQLException.class)) {
      return databaseAway(failure);
    }
    String reference = UUID.randomUUID().toString();
    LOG.log(
        System.Logger.Level.ERROR, "A call of Server.API failed, reference " + reference, failure);
    return answer(
        500,
        "Croft failed at this; it is a fault of ours.",
        "The server log of this front end tells more under " + reference + ".");
  }

  private static Response tooLarge() {
    return answer(
        413, "The archive is larger than 512 MB.", "Leave out what the application does not need.");
  }

  private static Response databaseAway(Throwable failure) {
    LOG.log(System.Logger.Level.WARNING, "A call of Server.API met the database", failure);
    return answer(
        503,
        "The platform database does not answer as it should.",
        "Try again in a moment; the server log of this front end names the reason.");
  }

  static Response noJson() {
    return answer(
        400, "The body is not the JSON that this call takes.", "See /server/api/openapi.");
  }

  private static boolean contains(Throwable failure, Class<? extends Throwable> kind) {
    int depth = 0;
    for (Throwable t = failure; t != null && depth < 20; t = t.getCause(), depth++) {
      if (kind.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static int status(IdentityRefusal.Kind kind) {
    return switch (kind) {
      case INVALID -> 400;
      case SIGN_IN -> 401;
      case FORBIDDEN -> 403;
      case UNKNOWN -> 404;
      case CONFLICT -> 409;
      case TOO_MANY -> 429;
    };
  }
}
