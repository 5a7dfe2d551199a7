package dev.croft.logs.ejb;

import dev.croft.environment.FrontEndSettings;
import dev.croft.logs.FrontEndLogs;
import dev.croft.logs.http.HttpFrontEndLogs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Puts the reading of server logs together as it runs on a front end. */
@ApplicationScoped
public class LogWiring {
  @Produces
  @Singleton
  FrontEndLogs logs(FrontEndSettings settings) {
    return new HttpFrontEndLogs(
        settings.name(), Path.of(System.getProperty("jboss.server.log.dir", "."), "server.log"));
  }
}
