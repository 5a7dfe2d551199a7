package dev.croft.environment.jpa;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/**
 * The platform's metadata as entities. Work is one short transaction of its own, whatever the
 * caller is in: it is durable on return, or nothing has happened. Entities never leave it; what
 * goes out are values of the feature packages.
 *
 * <p>Throws {@link dev.croft.deployment.DatabaseAway} when the database does not answer, {@link
 * jakarta.persistence.OptimisticLockException} when somebody else changed the same row meanwhile,
 * and {@link IllegalStateException} for everything else that the database refuses.
 */
@FunctionalInterface
public interface Metadata {
  <T> T inTransaction(Function<EntityManager, T> work);
}
