package dev.croft.identity;

import dev.croft.identity.IdentityRefusal.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Hands out bearer tokens, and knows which of them still count at Server.API. */
public final class Tokens {
  private final TokenStore store;
  private final TokenSigner signer;
  private final Clock clock;

  public Tokens(TokenStore store, TokenSigner signer, Clock clock) {
    this.store = store;
    this.signer = signer;
    this.clock = clock;
  }

  /** A new token for a user that exists. */
  public SignedToken issue(UserName user, TokenScope scope, Duration lifetime) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    IssuedToken token =
        new IssuedToken(UUID.randomUUID().toString(), user, scope, now, now.plus(lifetime));
    store.forgetExpired(now);
    String text = signer.sign(token);
    store.add(token);
    return new SignedToken(text, token);
  }

  /** The token of that {@code jti}, if it counts. */
  public Optional<IssuedToken> current(String id) {
    return store.current(id, clock.instant());
  }

  /** From the next request on the token opens nothing at Server.API. */
  public void revoke(String id) {
    if (!store.revoke(id, clock.instant())) {
      throw new IdentityRefusal(
          Kind.UNKNOWN, "There is no such token, or it was revoked before.", "Nothing is to do.");
    }
  }
}
