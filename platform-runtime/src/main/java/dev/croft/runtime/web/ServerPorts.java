package dev.croft.runtime.web;

import dev.croft.runtime.work.Settings;
import jakarta.servlet.ServletContext;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * What the server offers by name. Looked up when needed: without the platform the model's defaults
 * and {@code java.util.logging} do, so that the archive runs on a plain server.
 */
final class ServerPorts {
  private static final String DATA_SOURCE = "java:jboss/datasources/CroftApplications";
  private static final String SETTINGS = "java:global/croft/settings";
  private static final String VERSIONS = "java:global/croft/versions";
  private static final String LOG = "java:global/croft/log";

  private final String application;
  private final String context;
  private final Logger logger;
  private volatile DataSource found;

  ServerPorts(Identity identity) {
    this.application = identity.name();
    this.context = identity.context();
    this.logger = Logger.getLogger("croft.application." + identity.context());
  }

  /**
   * Looked up once, as a server would put it into a field. A container may hand over a data source
   * as an attribute of the servlet context instead.
   */
  DataSource dataSource(ServletContext servlet) {
    if (servlet.getAttribute(DataSource.class.getName()) instanceof DataSource given) {
      return given;
    }
    DataSource known = found;
    if (known != null) {
      return known;
    }
    try {
      known = (DataSource) named(DATA_SOURCE);
      found = known;
      return known;
    } catch (NamingException e) {
      throw new IllegalStateException(
          application + " needs the data source " + DATA_SOURCE + " of the server", e);
    }
  }

  @SuppressWarnings("unchecked")
  Settings settings(String of) {
    try {
      Function<String, Map<String, String>> port =
          (Function<String, Map<String, String>>) named(SETTINGS);
      Map<String, String> known = new TreeMap<>();
      port.apply(of.isEmpty() ? context : of)
          .forEach(
              (name, value) -> {
                if (value != null) {
                  known.put(name, value);
                }
              });
      return new Settings(known);
    } catch (NamingException e) {
      return new Settings(Map.of());
    }
  }

  /** As the platform counts them; nothing without the platform. */
  @SuppressWarnings("unchecked")
  Optional<String> version() {
    try {
      return Optional.ofNullable(((Function<String, String>) named(VERSIONS)).apply(context));
    } catch (NamingException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("unchecked")
  void log(Map<String, Object> event) {
    try {
      ((Consumer<Map<String, Object>>) named(LOG)).accept(event);
    } catch (NamingException e) {
      logger.log(
          "error".equals(event.get("kind")) ? Level.SEVERE : Level.INFO,
          "{0}",
          event.get("message"));
    }
  }

  // The names are constants of this class and the context is the server's own, in this process.
  @SuppressWarnings("BanJNDI")
  private static Object named(String name) throws NamingException {
    return new InitialContext().lookup(name);
  }

  void failed(String reference, Throwable problem) {
    logger.log(Level.SEVERE, problem, () -> application + " failed, reference " + reference);
  }
}
