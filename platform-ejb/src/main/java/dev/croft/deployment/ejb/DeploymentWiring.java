package dev.croft.deployment.ejb;

import dev.croft.application.Applications;
import dev.croft.application.Comparisons;
import dev.croft.application.KnownDependencies;
import dev.croft.application.Leftovers;
import dev.croft.application.Plans;
import dev.croft.application.jdbc.JdbcApplications;
import dev.croft.application.jdbc.JdbcComparisons;
import dev.croft.application.jdbc.JdbcDependencies;
import dev.croft.application.jdbc.JdbcLeftovers;
import dev.croft.application.jdbc.JdbcPlans;
import dev.croft.deployment.Archives;
import dev.croft.deployment.LiveModels;
import dev.croft.deployment.News;
import dev.croft.deployment.Publications;
import dev.croft.deployment.compiler.CompiledConsumers;
import dev.croft.deployment.compiler.InProcessCompiler;
import dev.croft.deployment.jdbc.JdbcArchives;
import dev.croft.deployment.jdbc.JdbcLiveModels;
import dev.croft.deployment.jdbc.JdbcPublications;
import dev.croft.deployment.jdbc.Sql;
import dev.croft.deployment.wildfly.JmsQueues;
import dev.croft.environment.EnvironmentHealth;
import dev.croft.environment.EnvironmentStatus;
import dev.croft.environment.FrontEndSettings;
import dev.croft.environment.Overview;
import dev.croft.environment.jdbc.JdbcEnvironmentHealth;
import dev.croft.environment.jdbc.JdbcEnvironmentStatus;
import dev.croft.environment.jdbc.JdbcOverview;
import dev.croft.evolution.jdbc.DatabaseFollows;
import dev.croft.frontend.FrontEnds;
import dev.croft.frontend.jdbc.JdbcFrontEnds;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;

/** Puts applications, publications and front ends together as they run on a front end. */
@ApplicationScoped
public class DeploymentWiring {
  @Resource(lookup = "java:jboss/datasources/CroftPlatform")
  private DataSource platform;

  @Produces
  @Singleton
  Sql sql() {
    return new Sql(platform);
  }

  @Produces
  @Singleton
  FrontEndSettings settings() {
    return FrontEndSettings.ofThisServer();
  }

  @Produces
  @Singleton
  News news() {
    return new News();
  }

  @Produces
  @Singleton
  Archives archives() {
    return new JdbcArchives(platform);
  }

  @Produces
  @Singleton
  Publications publications(Sql sql, Archives archives, News news) {
    return new JdbcPublications(sql, archives, news);
  }

  @Produces
  @Singleton
  Applications applications(Sql sql, News news, FrontEndSettings settings) {
    return new JdbcApplications(sql, news, settings.url());
  }

  @Produces
  @Singleton
  Comparisons comparisons(Sql sql, Archives archives) {
    return new JdbcComparisons(sql, archives);
  }

  @Produces
  @Singleton
  Plans plans(Sql sql, Archives archives) {
    LiveModels live = new JdbcLiveModels(sql, archives);
    return new JdbcPlans(
        sql,
        archives,
        new DatabaseFollows(platform),
        new InProcessCompiler(live),
        new CompiledConsumers(live, archives));
  }

  @Produces
  @Singleton
  Leftovers leftovers(Sql sql) {
    return new JdbcLeftovers(sql);
  }

  @Produces
  @Singleton
  KnownDependencies dependencies(Sql sql, Archives archives) {
    return new JdbcDependencies(sql, archives);
  }

  @Produces
  @Singleton
  EnvironmentHealth environmentHealth(
      Sql sql, Overview overview, Publications publications, FrontEndSettings settings) {
    return new JdbcEnvironmentHealth(
        sql, overview, publications, settings, new JmsQueues(), Clock.systemUTC());
  }

  @Produces
  @Singleton
  FrontEnds frontEnds(Sql sql, News news) {
    return new JdbcFrontEnds(sql, news);
  }

  @Produces
  @Singleton
  Overview overview(
      Sql sql, Applications applications, Publications publications, FrontEndSettings settings) {
    return new JdbcOverview(sql, applications, publications, settings);
  }

  @Produces
  @Singleton
  EnvironmentStatus status(
      Sql sql, FrontEnds frontEnds, Applications applications, FrontEndSettings settings) {
    return new JdbcEnvironmentStatus(
        sql, frontEnds, applications, settings.environment(), settings.url());
  }
}
