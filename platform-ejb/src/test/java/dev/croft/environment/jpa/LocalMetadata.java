package dev.croft.environment.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The persistence unit of the platform as it is shipped, without a server: transactions of the
 * database in place of the server's, and entities that do not fit the tables fail at once.
 */
public final class LocalMetadata implements Metadata, AutoCloseable {
  private final EntityManagerFactory unit;

  public LocalMetadata(DataSource database) {
    unit =
        Persistence.createEntityManagerFactory(
            "croft",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource",
                database,
                "jakarta.persistence.jtaDataSource",
                database,
                "hibernate.hbm2ddl.auto",
                "validate"));
  }

  /** As the leaves get it in a server. */
  public Metadata asShipped() {
    return new Refusals(this);
  }

  @Override
  public <T> T inTransaction(Function<EntityManager, T> work) {
    try (EntityManager entities = unit.createEntityManager()) {
      entities.getTransaction().begin();
      try {
        T result = work.apply(entities);
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }

  @Override
  public void close() {
    unit.close();
  }
}
