package dev.croft.identity.ejb;

import dev.croft.health.FrontEndState;
import dev.croft.identity.ApplicationRoles;
import dev.croft.settings.DeclaredSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Nothing is published yet. */
@ApplicationScoped
public class InterimDeclarations {
  @Produces
  @Singleton
  ApplicationRoles roles() {
    return List::of;
  }

  @Produces
  @Singleton
  FrontEndState frontEndState() {
    return List::of;
  }

  @Produces
  @Singleton
  DeclaredSettings settings() {
    return application -> Optional.empty();
  }
}
