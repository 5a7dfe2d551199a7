package dev.croft.web.console;

import dev.croft.deployment.Publications;
import dev.croft.deployment.Publications.Publication;
import dev.croft.deployment.Publications.Wanted;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Publications of all applications or of one, the newest first; older ones page by page. */
@Named
@ViewScoped
public class PublicationListPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;

  @Inject private transient Publications publications;
  private String application = "";
  private String state = "";
  private Long before;
  private transient List<Publication> found;

  /** What was read for an earlier look counts no more. */
  public void look() {
    found = null;
  }

  /** The publications of this page. */
  @InServerApi("listPublications")
  public List<Publication> getShown() {
    return found().stream().limit(SIZE).toList();
  }

  /** The number to go on before; null when these are the oldest. */
  public String getOlder() {
    return found().size() > SIZE ? found().get(SIZE - 1).id() : null;
  }

  /** Whether the page has to look again. */
  public boolean isRunning() {
    return found().stream().anyMatch(publication -> publication.endedAt() == null);
  }

  private List<Publication> found() {
    if (found == null) {
      // One more than is shown tells whether there are older ones.
      found =
          publications.list(
              new Wanted(
                  filter(application),
                  filter(state),
                  before == null ? Long.MAX_VALUE : before,
                  SIZE + 1));
    }
    return found;
  }

  private static Optional<String> filter(String text) {
    return Optional.of(text).filter(given -> !given.isEmpty());
  }

  public String getApplication() {
    return application;
  }

  public void setApplication(String application) {
    this.application = application == null ? "" : application.strip();
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state == null ? "" : state.strip();
  }

  public Long getBefore() {
    return before;
  }

  public void setBefore(Long before) {
    this.before = before;
  }
}
