package dev.croft.deployment.ejb;

import dev.croft.compiler.bundle.Manifest;
import dev.croft.deployment.jdbc.Sql;
import dev.croft.environment.FrontEndSettings;
import dev.croft.health.Difference;
import dev.croft.health.FrontEndState;
import dev.croft.identity.ApplicationRoles;
import dev.croft.identity.RolesOfManifests;
import dev.croft.settings.DeclaredSettings;
import dev.croft.settings.SettingsOfManifests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the live versions declare, and where this front end differs from what is wanted. */
@ApplicationScoped
public class LiveDeclarations {
  private static final String LIVE =
      """
      select v.manifest from platform.application a join platform.version v on v.context = a.context and v.number = a.version
      where a.state <> 'removed'
      """;

  @Inject private Sql sql;
  @Inject private FrontEndSettings frontEnd;

  @Produces
  @Singleton
  ApplicationRoles roles() {
    return new RolesOfManifests(
        () ->
            sql.list(
                LIVE + " and v.manifest is not null order by a.context",
                row -> manifest(row.getString(1))));
  }

  @Produces
  @Singleton
  DeclaredSettings settings() {
    return new SettingsOfManifests(
        application ->
            sql.first(
                LIVE + " and a.context = ?",
                row -> Optional.ofNullable(manifest(row.getString(1))),
                application.toLowerCase(Locale.ROOT)));
  }

  @Produces
  @Singleton
  FrontEndState frontEndState() {
    return this::differences;
  }

  private List<Difference> differences() {
    return sql.list(
        """
        select coalesce(a.name, w.context) as name, w.version as wanted, w.archive is not null as present, x.version as actual, x.state, x.message
        from platform.wanted w left join platform.application a on a.context = w.context
        left join platform.actual x on x.front_end = w.front_end and x.context = w.context
        where w.front_end = ? and (x.decision is distinct from w.decision or x.state = 'failed')
        """,
        row ->
            new Difference(
                row.getString("name"),
                row.getBoolean("present") ? "version " + row.getInt("wanted") : "not here",
                row.getString("state") == null
                    ? "not yet"
                    : row.getString("state") + " " + row.getString("message")),
        frontEnd.name());
  }

  private static Manifest manifest(String json) {
    try {
      return json == null ? null : Manifest.fromJson(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
