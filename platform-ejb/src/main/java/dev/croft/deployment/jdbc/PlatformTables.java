package dev.croft.deployment.jdbc;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables of the platform to the version that this build knows; Flyway lets one front end do it at a time. */
public final class PlatformTables {
  private PlatformTables() {}

  public static void bringUpToDate(DataSource platform) {
    Flyway.configure(PlatformTables.class.getClassLoader())
        .dataSource(platform)
        .defaultSchema("platform")
        .schemas("platform")
        .locations("classpath:db/migration")
        .failOnMissingLocations(true)
        .load()
        .migrate();
  }
}
