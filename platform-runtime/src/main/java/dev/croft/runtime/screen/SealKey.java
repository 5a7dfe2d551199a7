package dev.croft.runtime.screen;

import dev.croft.runtime.http.Exchange;
import dev.croft.runtime.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The key under which rows are sealed: random and kept in the session, or derived from the token of
 * a caller who has no session.
 */
final class SealKey {
  private static final String NAME = "croft.row-seal";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealKey() {}

  /** Made at the first need. */
  static byte[] toSeal(Exchange exchange) {
    return ofToken(exchange)
        .or(() -> exchange.kept(NAME).map(SealKey::bytes))
        .orElseGet(
            () -> {
              byte[] made = new byte[BYTES];
              RANDOM.nextBytes(made);
              exchange.keep(NAME, Base64.getEncoder().encodeToString(made));
              return made;
            });
  }

  /** Of a session that has ended there is none. */
  static byte[] toOpen(Exchange exchange) {
    return ofToken(exchange)
        .or(() -> exchange.kept(NAME).map(SealKey::bytes))
        .orElseThrow(
            () ->
                Refusal.of(
                    401,
                    "The session in which this row was shown has ended",
                    "Sign in and load the page again"));
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }

  private static Optional<byte[]> ofToken(Exchange exchange) {
    return exchange.header("Authorization").map(SealKey::derived);
  }

  private static byte[] derived(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return digest.digest((NAME + '\0' + token).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
