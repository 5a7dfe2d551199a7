package dev.croft.health.ejb;

import dev.croft.health.FrontEndState;
import dev.croft.health.Health;
import dev.croft.health.jdbc.JdbcDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Puts health together as it is asked on a front end. */
@ApplicationScoped
public class HealthWiring {
  @Resource(lookup = "java:jboss/datasources/CroftPlatform")
  private DataSource platform;

  @Produces
  @Singleton
  Health health(FrontEndState frontEnd) {
    return new Health(new JdbcDatabase(platform), frontEnd);
  }
}
