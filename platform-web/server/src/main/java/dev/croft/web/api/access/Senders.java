package dev.croft.web.api.access;

import dev.croft.identity.IssuedToken;
import dev.croft.identity.Tokens;
import dev.croft.identity.User;
import dev.croft.identity.UserName;
import dev.croft.identity.Users;
import dev.croft.identity.jwt.TokenId;
import dev.croft.web.api.refusal.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.Locale;

/**
 * Knows the sender of a call by its bearer token. The server has checked the token's signature and
 * time before; that it was not revoked, and what its user may do, is read anew for each call.
 */
@ApplicationScoped
public class Senders {
  private static final String BEARER = "bearer ";

  @Inject private Tokens tokens;
  @Inject private Users users;

  /**
   * The sender, or a refusal with 401.
   *
   * @param authorization the header of that name
   * @param principal whom the server found by it; null when it found nobody
   */
  public Sender known(String authorization, Principal principal) {
    if (authorization == null) {
      throw new Refused(
          401,
          "This call needs a token.",
          "Send it as `Authorization: Bearer …`; `croft token` prints one.");
    }
    if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      throw tokenRefused();
    }
    // Asked first: without its database the server finds nobody, which is not the token's fault.
    IssuedToken token =
        TokenId.of(authorization.substring(BEARER.length()).strip())
            .flatMap(tokens::current)
            .orElseThrow(Senders::tokenRefused);
    if (principal == null || !token.user().value().equals(principal.getName())) {
      throw tokenRefused();
    }
    return new Sender(user(token.user()), token.scope());
  }

  private User user(UserName name) {
    return users.find(name).orElseThrow(Senders::tokenRefused);
  }

  private static Refused tokenRefused() {
    return new Refused(
        401,
        "The token is not valid: it is wrong, over its time or revoked.",
        "Get a new one with `croft token`, or at /server/identity/token.");
  }
}
