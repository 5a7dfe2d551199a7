package dev.croft.settings.ejb;

import dev.croft.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Offers effective settings to published applications under {@code java:global/croft/settings}, as
 * {@code Function<String, Map<String, String>>}: they share no class with the platform.
 */
@Singleton
@Startup
public class SettingsPort {
  private static final System.Logger LOG = System.getLogger(SettingsPort.class.getName());

  static final String NAME = "java:global/croft/settings";

  @Inject private Settings settings;

  @PostConstruct
  @SuppressWarnings("BanJNDI") // A constant name, bound by us: nothing from outside is looked up.
  void offer() {
    Settings offered = settings;
    Function<String, Map<String, String>> port = offered::values;
    try {
      new InitialContext().rebind(NAME, port);
    } catch (NamingException e) {
      throw new IllegalStateException("Settings cannot be offered under " + NAME + ".", e);
    }
  }

  @PreDestroy
  @SuppressWarnings("BanJNDI")
  void withdraw() {
    try {
      new InitialContext().unbind(NAME);
    } catch (NamingException e) {
      LOG.log(System.Logger.Level.DEBUG, "The settings were withdrawn before", e);
    }
  }
}
