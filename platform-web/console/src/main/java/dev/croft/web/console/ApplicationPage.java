package dev.croft.web.console;

import dev.croft.application.Applications;
import dev.croft.application.Applications.Application;
import dev.croft.application.Applications.Version;
import dev.croft.deployment.Publications;
import dev.croft.deployment.Publications.Publication;
import dev.croft.deployment.Publications.Wanted;
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
  private static final int SHOWN = 50;
  private static final List<String> TABS = List.of("settings", "publications", "dependencies");

  @Inject private transient Applications applications;
  @Inject private transient Publications publications;
  @Inject private transient SignedIn signedIn;
  private String name;
  private String tab = "";
  private String ask = "";
  private Integer version;
  private boolean dropData;
  private String typedName = "";
  private transient Optional<Application> application;
  private transient List<Version> versions;
  private transient List<Publication> shown;

  /** What was read for an earlier look counts no more. */
  public void look() {
    application = null;
    versions = null;
    shown = null;
  }

  /** The application of this page; null when there is none of that name. */
  @InServerApi("showApplication")
  public Application getApplication() {
    if (application == null) {
      application = name == null ? Optional.empty() : applications.find(name);
    }
    return application.orElse(null);
  }

  /** Its newest versions. */
  @InServerApi("showApplication")
  public List<Version> getVersions() {
    if (versions == null) {
      versions = applications.versions(name).stream().limit(SHOWN).toList();
    }
    return versions;
  }

  /** The version that none of those shown comes before. */
  public int getOldest() {
    return getVersions().getLast().version();
  }

  /** Its newest publications. */
  @InServerApi("listPublications")
  public List<Publication> getPublications() {
    if (shown == null) {
      shown =
          publications.list(new Wanted(Optional.of(name), Optional.empty(), Long.MAX_VALUE, SHOWN));
    }
    return shown;
  }

  /** The publication that is under way; null when there is none. */
  public Publication getRunning() {
    return getPublications().stream().filter(p -> p.endedAt() == null).findFirst().orElse(null);
  }

  public boolean isRunning() {
    return getApplication() != null && getRunning() != null;
  }

  /** Whether users can call it, so that it can be taken out of service. */
  public boolean isOffered() {
    return !getApplication().state().equals("disabled");
  }

  /** What is about to happen and waits for a yes; null when nothing is asked. */
  public Question getQuestion() {
    return getApplication() == null || !signedIn.isPublisher()
        ? null
        : Question.of(ask, getApplication(), getVersions(), version).orElse(null);
  }

  /** Does what was asked; shows how it goes on. */
  @InServerApi({"rollback", "enableApplication", "disableApplication", "removeApplication"})
  public String answer() {
    Question question = getQuestion();
    if (question == null) {
      Notice.refused("Nothing was asked here.", "Choose what to do on the page.");
      return null;
    }
    String user = signedIn.getName();
    return switch (question.act()) {
      case BRING_BACK -> start(() -> applications.rollback(name, Optional.of(version), "", user));
      case ENABLE -> start(() -> applications.enable(name, user));
      case DISABLE -> start(() -> applications.disable(name, user));
      case REMOVE -> removed(question, user);
    };
  }

  private String removed(Question question, String user) {
    if (!question.subject().equals(typedName.strip())) {
      Notice.refused(
          "The typed name is not " + question.subject() + ".",
          "Nothing was removed. Type the name exactly as it is written.");
      return null;
    }
    return start(() -> applications.remove(name, dropData, "", user));
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

  /** The part of the page that is shown: versions, settings, publications or dependencies. */
  public String getTab() {
    return TABS.contains(tab) ? tab : "versions";
  }

  public void setTab(String tab) {
    this.tab = tab == null ? "" : tab;
  }

  public String getAsk() {
    return ask;
  }

  public void setAsk(String ask) {
    this.ask = ask == null ? "" : ask;
  }

  public Integer getVersion() {
    return version;
  }

  public void setVersion(Integer version) {
    this.version = version;
  }

  public boolean isDropData() {
    return dropData;
  }

  public void setDropData(boolean dropData) {
    this.dropData = dropData;
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName == null ? "" : typedName;
  }
}
