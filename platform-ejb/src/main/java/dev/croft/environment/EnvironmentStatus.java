package dev.croft.environment;

import dev.croft.application.Applications.Application;
import dev.croft.frontend.FrontEnds.FrontEnd;
import java.time.Instant;
import java.util.List;

/** The whole environment at a glance, as {@code croft status} shows it. */
public interface EnvironmentStatus {
  record Controller(String frontEnd, long epoch, Instant since) {}

  record Status(
      String environment,
      String url,
      String console,
      String api,
      String database,
      Controller controller,
      List<FrontEnd> frontEnds,
      List<Application> applications) {}

  Status now();
}
