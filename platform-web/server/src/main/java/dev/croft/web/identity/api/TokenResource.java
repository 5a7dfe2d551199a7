package dev.croft.web.identity.api;

import dev.croft.identity.IdentityRefusal;
import dev.croft.identity.SignIn;
import dev.croft.identity.SignedToken;
import dev.croft.identity.TokenLifetime;
import dev.croft.identity.TokenScope;
import dev.croft.identity.Tokens;
import dev.croft.identity.UserName;
import dev.croft.identity.Users;
import dev.croft.web.api.access.OpenTo;
import dev.croft.web.api.access.Sender;
import dev.croft.web.api.access.Senders;
import dev.croft.web.api.refusal.Refused;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** Server.Identity: bearer tokens for Server.API and the REST of applications. */
@Path("identity/token")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokenResource {
  /**
   * Who asks for a token.
   *
   * @param password not needed with the bearer token of an administrator
   * @param scope {@code all} (default) or {@code read}
   * @param expires for how long, such as {@code 12h}; 30 days when absent
   */
  public record Wish(String user, String password, String scope, String expires) {
    @Override
    public String toString() {
      return "token for " + user;
    }
  }

  /** The token, to be sent as {@code Authorization: Bearer}. */
  public record Token(String token, String id, String user, String scope, Instant expiresAt) {}

  @Inject private SignIn signIn;
  @Inject private Tokens tokens;
  @Inject private Users users;
  @Inject private Senders senders;
  @Context private HttpServletRequest request;

  /** A new token, for user and password, or for any user with an administrator's token. */
  @POST
  @OpenTo(everyone = true)
  public Response issue(Wish wish) {
    if (wish == null || wish.user() == null) {
      throw Refused.badRequest("The user is missing.", "Send {\"user\": …, \"password\": …}.");
    }
    SignedToken token =
        tokens.issue(user(wish), TokenScope.of(wish.scope()), TokenLifetime.of(wish.expires()));
    return Response.ok(
            new Token(
                token.text(),
                token.facts().id(),
                token.facts().user().value(),
                token.facts().scope().written(),
                token.facts().expiresAt()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Takes a token back: it opens Server.API no more. */
  @DELETE
  @Path("{id}")
  public void revoke(@PathParam("id") String id) {
    tokens.revoke(id);
  }

  private UserName user(Wish wish) {
    if (wish.password() != null) {
      return signIn.check(wish.user(), wish.password(), request.getRemoteAddr());
    }
    if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
      throw new Refused(
          401, "The password is missing.", "Send it, or the bearer token of an administrator.");
    }
    Sender sender =
        senders.known(request.getHeader(HttpHeaders.AUTHORIZATION), request.getUserPrincipal());
    UserName user = new UserName(wish.user());
    if (!sender.administrator()) {
      throw new IdentityRefusal(
          IdentityRefusal.Kind.FORBIDDEN,
          "Only administrators get tokens of others without a password.",
          "Sign in with user and password.");
    }
    return users.named(user).name();
  }
}
