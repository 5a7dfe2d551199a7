package dev.croft.settings.ejb;

import dev.croft.settings.DeclaredSettings;
import dev.croft.settings.Settings;
import dev.croft.settings.jdbc.JdbcSettingStore;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;

/** Puts settings together as they run on a front end. */
@ApplicationScoped
public class SettingsWiring {
  @Resource(lookup = "java:jboss/datasources/CroftPlatform")
  private DataSource platform;

  @Produces
  @Singleton
  Settings settings(DeclaredSettings declared) {
    return new Settings(declared, new JdbcSettingStore(platform), Clock.systemUTC());
  }
}
