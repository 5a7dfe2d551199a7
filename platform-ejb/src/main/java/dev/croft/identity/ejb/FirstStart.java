package dev.croft.identity.ejb;

import dev.croft.deployment.DatabaseAway;
import dev.croft.identity.FirstAdministrator;
import dev.croft.identity.IdentityRefusal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Creates the first administrator as soon as the platform database answers and has its tables. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstStart {
  private static final System.Logger LOG = System.getLogger(FirstStart.class.getName());
  private static final long AGAIN_MILLIS = 1000;

  @Inject private FirstAdministrator administrator;
  @Resource private TimerService timers;

  @PostConstruct
  void begin() {
    if (Files.exists(file())) {
      later(1);
    }
  }

  @Timeout
  void create() {
    try {
      administrator.createFrom(file());
    } catch (IdentityRefusal refusal) {
      LOG.log(
          System.Logger.Level.ERROR,
          "{0} names no usable first administrator: {1} {2} Correct the file and restart.",
          file(),
          refusal.getMessage(),
          refusal.hint());
    } catch (IOException | IllegalStateException | DatabaseAway notYet) {
      LOG.log(
          System.Logger.Level.INFO,
          "The first administrator cannot be created yet ({0}); trying again.",
          notYet.getMessage());
      later(AGAIN_MILLIS);
    }
  }

  private void later(long millis) {
    timers.createSingleActionTimer(millis, new TimerConfig(null, false));
  }

  private static Path file() {
    return IdentityWiring.configuration().resolve("first-administrator.properties");
  }
}
