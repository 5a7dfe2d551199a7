package dev.croft.environment.flyway;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema {@code platform} of the platform database, brought to what this version needs. */
public final class PlatformSchema {
  private final DataSource database;

  public PlatformSchema(DataSource database) {
    this.database = database;
  }

  /** Makes what is missing; of several front ends that start together one does, the others wait. */
  public void bringUpToDate() {
    Flyway.configure(PlatformSchema.class.getClassLoader())
        .dataSource(database)
        .schemas("platform")
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }
}
