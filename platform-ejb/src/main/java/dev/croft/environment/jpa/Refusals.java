package dev.croft.environment.jpa;

import dev.croft.deployment.DatabaseAway;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.function.Function;

/** Metadata whose failures are said in the words of the platform. */
public record Refusals(Metadata metadata) implements Metadata {
  @Override
  public <T> T inTransaction(Function<EntityManager, T> work) {
    try {
      return metadata.inTransaction(entities -> written(entities, work));
    } catch (OptimisticLockException conflict) {
      throw conflict;
    } catch (PersistenceException | TransactionalException failure) {
      throw readable(failure);
    }
  }

  /**
   * Written before the commit, so that a refusal comes as what it is and not as a failed commit.
   */
  private static <T> T written(EntityManager entities, Function<EntityManager, T> work) {
    T result = work.apply(entities);
    entities.flush();
    return result;
  }

  private static RuntimeException readable(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused) {
        return readable(refused);
      }
    }
    return new IllegalStateException(
        "The platform database refused: " + failure.getMessage(), failure);
  }

  private static RuntimeException readable(SQLException refused) {
    String state = refused.getSQLState();
    boolean away =
        state == null
            || state.startsWith("08")
            || state.startsWith("57P")
            || state.startsWith("53");
    return away
        ? new DatabaseAway(refused)
        : new IllegalStateException(
            "The platform database refused: " + refused.getMessage(), refused);
  }
}
