package dev.croft.web.console;

import dev.croft.deployment.Publications;
import dev.croft.deployment.Publications.Publication;
import dev.croft.deployment.Publications.Step;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** A publication and its steps, while it runs and afterwards. */
@Named
@ViewScoped
public class PublicationPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Publications publications;
  private String id;

  /** The publication of this page; null when there is none of that number. */
  public Publication getPublication() {
    return id == null ? null : publications.find(id).orElse(null);
  }

  public List<Step> getSteps() {
    return publications.stepsAfter(id, 0);
  }

  /** Whether the page has to look again. */
  public boolean isRunning() {
    Publication publication = getPublication();
    return publication != null && publication.endedAt() == null;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
