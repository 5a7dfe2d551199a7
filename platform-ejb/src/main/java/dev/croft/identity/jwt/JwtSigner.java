package dev.croft.identity.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.croft.identity.IssuedToken;
import dev.croft.identity.TokenSigner;
import java.security.PrivateKey;
import java.util.Date;
import java.util.function.Supplier;

/** Tokens as JWT, signed with RS256; issuer and audience are {@code croft}. */
public final class JwtSigner implements TokenSigner {
  private static final String CROFT = "croft";

  private final Supplier<PrivateKey> key;

  /**
   * @param key the environment's private key, read anew for each token so that it may be replaced
   */
  public JwtSigner(Supplier<PrivateKey> key) {
    this.key = key;
  }

  @Override
  public String sign(IssuedToken token) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(CROFT)
            .audience(CROFT)
            .subject(token.user().value())
            .jwtID(token.id())
            .issueTime(Date.from(token.issuedAt()))
            .expirationTime(Date.from(token.expiresAt()))
            .claim("scope", token.scope().written())
            .build();
    SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
    try {
      jwt.sign(new RSASSASigner(key.get()));
    } catch (JOSEException e) {
      throw new IllegalStateException("The token could not be signed: " + e.getMessage(), e);
    }
    return jwt.serialize();
  }
}
