package dev.croft.settings.ejb;

import dev.croft.environment.jpa.Metadata;
import dev.croft.settings.DeclaredSettings;
import dev.croft.settings.Settings;
import dev.croft.settings.jpa.JpaSettingStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts settings together as they run on a front end. */
@ApplicationScoped
public class SettingsWiring {
  @Produces
  @Singleton
  Settings settings(DeclaredSettings declared, Metadata metadata) {
    return new Settings(declared, new JpaSettingStore(metadata), Clock.systemUTC());
  }
}
