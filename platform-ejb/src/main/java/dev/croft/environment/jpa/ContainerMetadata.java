package dev.croft.environment.jpa;

import dev.croft.deployment.DatabaseAway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.hibernate.SessionFactory;

/**
 * The persistence unit {@code croft} in the transactions of the server. It stays shut until the
 * tables are there and fit the entities, since a front end starts before its database does.
 */
@ApplicationScoped
@Typed(ContainerMetadata.class)
public class ContainerMetadata implements Metadata {
  @PersistenceUnit(unitName = "croft")
  private EntityManagerFactory unit;

  @PersistenceContext(unitName = "croft")
  private EntityManager entities;

  private volatile boolean fits;

  /**
   * Proves that tables and entities fit each other; from then on work is taken.
   *
   * @throws IllegalStateException with the table or column that does not fit
   */
  public void open() {
    unit.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    fits = true;
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public <T> T inTransaction(Function<EntityManager, T> work) {
    if (!fits) {
      throw new DatabaseAway(
          new IllegalStateException("its tables have not been looked at since the start"));
    }
    return work.apply(entities);
  }
}
