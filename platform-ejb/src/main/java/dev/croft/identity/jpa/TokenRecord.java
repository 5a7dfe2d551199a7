package dev.croft.identity.jpa;

import dev.croft.identity.IssuedToken;
import dev.croft.identity.TokenScope;
import dev.croft.identity.UserName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code issued_token}; the only thing that ever changes is that it is revoked. */
@Entity
@Table(schema = "platform", name = "issued_token")
class TokenRecord {
  @Id private String id;

  @Column(name = "user_name", nullable = false, updatable = false)
  private String userName;

  @Column(nullable = false, updatable = false)
  private String scope;

  @Column(name = "issued_at", nullable = false, updatable = false)
  private Instant issuedAt;

  @Column(name = "expires_at", nullable = false, updatable = false)
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected TokenRecord() {}

  TokenRecord(IssuedToken token) {
    id = token.id();
    userName = token.user().value();
    scope = token.scope().written();
    issuedAt = token.issuedAt();
    expiresAt = token.expiresAt();
  }

  IssuedToken token() {
    return new IssuedToken(id, new UserName(userName), TokenScope.of(scope), issuedAt, expiresAt);
  }

  boolean countsAt(Instant now) {
    return revokedAt == null && expiresAt.isAfter(now);
  }
}
