package dev.croft.web.console;

import dev.croft.application.Applications;
import dev.croft.application.Applications.Application;
import dev.croft.application.Applications.Version;
import dev.croft.deployment.Publications;
import dev.croft.deployment.Publications.Publication;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One application: its versions and publications, and changes that need no new archive. */
@Named
@ViewScoped
public class ApplicationPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Applications applications;
  @Inject private transient Publications publications;
  @Inject private transient SignedIn signedIn;
  private String name;
  private boolean dropData;

  /** The application of this page; null when there is none of that name. */
  public Application getApplication() {
    return name == null ? null : applications.find(name).orElse(null);
  }

  public List<Version> getVersions() {
    return applications.versions(name);
  }

  public List<Publication> getPublications() {
    return publications.list(Optional.of(name));
  }

  /** Brings a version back; shows how it goes on. */
  public String rollback(int version) {
    return start(() -> applications.rollback(name, Optional.of(version), "", signedIn.getName()));
  }

  /** Offers the application again. */
  public String enable() {
    return start(() -> applications.enable(name, signedIn.getName()));
  }

  /** Takes the application out of service. */
  public String disable() {
    return start(() -> applications.disable(name, signedIn.getName()));
  }

  /** Takes the application off. */
  public String remove() {
    return start(() -> applications.remove(name, dropData, "", signedIn.getName()));
  }

  private String start(Supplier<String> change) {
    return Notice.publication(signedIn, change);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isDropData() {
    return dropData;
  }

  public void setDropData(boolean dropData) {
    this.dropData = dropData;
  }
}
