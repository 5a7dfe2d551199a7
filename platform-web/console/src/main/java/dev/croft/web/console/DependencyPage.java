package dev.croft.web.console;

import dev.croft.application.Dependencies;
import dev.croft.application.KnownDependencies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** What an application stands on; a part of its page. */
@Named
@RequestScoped
public class DependencyPage {
  @Inject private KnownDependencies dependencies;
  private String name = "";
  private Optional<Dependencies> known;

  /** Of the live version; null when there is none. */
  @InServerApi("showDependencies")
  public Dependencies getKnown() {
    if (known == null) {
      known = dependencies.of(name);
    }
    return known.orElse(null);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name;
  }
}
