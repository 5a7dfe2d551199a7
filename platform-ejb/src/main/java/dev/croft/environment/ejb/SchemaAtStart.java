package dev.croft.environment.ejb;

import dev.croft.environment.flyway.PlatformSchema;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/**
 * Brings the platform database up to date when the platform starts. While the database does not
 * answer it tries again every second: a front end that starts before its database is no failure.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaAtStart {
  private static final System.Logger LOG = System.getLogger(SchemaAtStart.class.getName());
  private static final long AGAIN_MILLIS = 1000;

  @Resource(lookup = "java:jboss/datasources/CroftPlatform")
  private DataSource platform;

  @Resource private TimerService timers;

  @PostConstruct
  @Timeout
  void bringUpToDate() {
    try {
      new PlatformSchema(platform).bringUpToDate();
    } catch (FlywaySqlException absent) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The platform database does not answer yet ({0}); trying again.",
          absent.getMessage().lines().findFirst().orElse(""));
      timers.createSingleActionTimer(AGAIN_MILLIS, new TimerConfig(null, false));
    }
  }
}
