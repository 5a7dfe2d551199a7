package dev.croft.identity;

import java.time.Instant;
import java.util.Optional;

/** The record of tokens that were handed out; it is gone with its user. */
public interface TokenStore {
  void add(IssuedToken token);

  /** The token, if it was handed out here, is not revoked and its time is not over. */
  Optional<IssuedToken> current(String id, Instant now);

  /** False when there is no such token or it is revoked already. */
  boolean revoke(String id, Instant at);

  /** Forgets tokens that expired before then. */
  void forgetExpired(Instant before);
}
