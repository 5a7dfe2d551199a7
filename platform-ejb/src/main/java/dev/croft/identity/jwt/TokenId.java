package dev.croft.identity.jwt;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;

/** Reads the {@code jti} of a token whose signature the server has checked already. */
public final class TokenId {
  private TokenId() {}

  public static Optional<String> of(String token) {
    try {
      return Optional.ofNullable(SignedJWT.parse(token).getJWTClaimsSet().getJWTID());
    } catch (ParseException e) {
      return Optional.empty();
    }
  }
}
