package dev.croft.identity.jpa;

import dev.croft.environment.jpa.Metadata;
import dev.croft.identity.IssuedToken;
import dev.croft.identity.TokenStore;
import java.time.Instant;
import java.util.Optional;

/** Tokens in the platform database. */
public final class JpaTokenStore implements TokenStore {
  private final Metadata metadata;

  public JpaTokenStore(Metadata metadata) {
    this.metadata = metadata;
  }

  @Override
  public void add(IssuedToken token) {
    metadata.inTransaction(
        entities -> {
          entities.persist(new TokenRecord(token));
          return token;
        });
  }

  @Override
  public Optional<IssuedToken> current(String id, Instant now) {
    return metadata.inTransaction(
        entities ->
            Optional.ofNullable(entities.find(TokenRecord.class, id))
                .filter(kept -> kept.countsAt(now))
                .map(TokenRecord::token));
  }

  @Override
  public boolean revoke(String id, Instant at) {
    return metadata.inTransaction(
        entities ->
            entities
                    .createQuery(
                        "update TokenRecord t set t.revokedAt = :at"
                            + " where t.id = :id and t.revokedAt is null")
                    .setParameter("at", at)
                    .setParameter("id", id)
                    .executeUpdate()
                == 1);
  }

  @Override
  public void forgetExpired(Instant before) {
    metadata.inTransaction(
        entities ->
            entities
                .createQuery("delete from TokenRecord t where t.expiresAt <= :before")
                .setParameter("before", before)
                .executeUpdate());
  }
}
