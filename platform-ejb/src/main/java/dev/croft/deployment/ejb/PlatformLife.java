package dev.croft.deployment.ejb;

import dev.croft.deployment.ArchiveCache;
import dev.croft.deployment.ArchiveIntake;
import dev.croft.deployment.Archives;
import dev.croft.deployment.Controller;
import dev.croft.deployment.DatabaseAway;
import dev.croft.deployment.DeploymentService;
import dev.croft.deployment.News;
import dev.croft.deployment.Patience;
import dev.croft.deployment.Probe;
import dev.croft.deployment.Works;
import dev.croft.deployment.compiler.CompiledConsumers;
import dev.croft.deployment.compiler.InProcessCompiler;
import dev.croft.deployment.jdbc.JdbcControllerDesk;
import dev.croft.deployment.jdbc.JdbcFrontEndDesk;
import dev.croft.deployment.jdbc.JdbcLease;
import dev.croft.deployment.jdbc.JdbcLiveModels;
import dev.croft.deployment.jdbc.Sql;
import dev.croft.deployment.wildfly.WildFlyServer;
import dev.croft.environment.FrontEndSettings;
import dev.croft.environment.flyway.PlatformSchema;
import dev.croft.environment.jpa.ContainerMetadata;
import dev.croft.evolution.jdbc.DatabaseFollows;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/**
 * The loops of a front end: its deployment service, its heartbeat, and the controller that acts
 * while it holds the lease. News inside the process wakes them at once; otherwise they look once a
 * second.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlatformLife {
  private static final System.Logger LOG = System.getLogger(PlatformLife.class.getName());
  private static final long LOOK_AGAIN_MILLIS = 1000;

  @Resource(lookup = "java:jboss/datasources/CroftPlatform")
  private DataSource platform;

  @Resource private ManagedThreadFactory threads;
  @Resource private ManagedExecutorService workers;

  @Inject private Sql sql;
  @Inject private News news;
  @Inject private Archives archives;
  @Inject private FrontEndSettings settings;
  @Inject private ContainerMetadata metadata;

  private volatile boolean ending;
  private Thread service;
  private Thread heart;
  private Thread controller;
  private Controller control;
  private VersionsPort versions;

  @PostConstruct
  void begin() {
    var desk = new JdbcFrontEndDesk(sql, settings.name(), settings.address(), settings.zones());
    var cache = new ArchiveCache(settings.archives(), archives);
    var deployments =
        new DeploymentService(
            desk, cache, WildFlyServer.here(settings.address()), new Probe(), Clock.systemUTC());
    versions =
        new VersionsPort(context -> deployments.version(context).map(String::valueOf).orElse(null));
    control =
        new Controller(
            new JdbcLease(sql, settings.name()),
            new JdbcControllerDesk(sql, new DatabaseFollows(platform)),
            works(),
            news,
            Patience.USUAL,
            workers);
    service = threads.newThread(() -> loop("deployment service", () -> converge(deployments)));
    heart = threads.newThread(() -> loop("heartbeat", () -> beat(deployments)));
    controller = threads.newThread(() -> loop("deployment controller", this::look));
    service.start();
    heart.start();
  }

  private Works works() {
    var live = new JdbcLiveModels(sql, archives);
    return new Works(
        new ArchiveIntake(archives, new InProcessCompiler(live)),
        new CompiledConsumers(live, archives));
  }

  private boolean tablesAreThere;

  /** The tables come first; the controller starts when they are there. */
  private void converge(DeploymentService deployments) {
    if (!tablesAreThere) {
      bringSchemaUpToDate();
      tablesAreThere = true;
      controller.start();
    }
    if (deployments.converge()) {
      news.tell();
    }
  }

  /** A front end whose deployment service has died follows no decision: it shall look silent. */
  private void beat(DeploymentService deployments) {
    if (service.isAlive()) {
      deployments.beat();
    }
  }

  private void bringSchemaUpToDate() {
    try {
      new PlatformSchema(platform).bringUpToDate();
      metadata.open();
    } catch (FlywaySqlException absent) {
      throw new DatabaseAway(absent);
    }
  }

  private void look() {
    control.look();
  }

  private void loop(String name, Runnable pass) {
    var wasAway = false;
    while (!ending) {
      var seen = news.seen();
      try {
        pass.run();
        if (wasAway) {
          LOG.log(System.Logger.Level.INFO, "The {0} goes on.", name);
          wasAway = false;
        }
      } catch (DatabaseAway away) {
        if (!wasAway) {
          LOG.log(
              System.Logger.Level.WARNING,
              "The {0} waits: {1} ({2}).",
              name,
              away.getMessage(),
              away.getCause().getMessage());
          wasAway = true;
        }
      } catch (RuntimeException failure) {
        LOG.log(
            System.Logger.Level.ERROR,
            "The " + name + " failed at something and tries again in a second.",
            failure);
      }
      if (!news.pause(seen, LOOK_AGAIN_MILLIS)) {
        return;
      }
    }
  }

  @PreDestroy
  void end() {
    ending = true;
    versions.close();
    news.tell();
    service.interrupt();
    heart.interrupt();
    controller.interrupt();
    try {
      control.retire();
    } catch (RuntimeException away) {
      LOG.log(System.Logger.Level.DEBUG, "The lease ends by itself.", away);
    }
  }
}
