package dev.croft.web.console;

import dev.croft.deployment.Publications;
import dev.croft.deployment.Publications.Publication;
import dev.croft.deployment.Publications.Step;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A publication and its steps, while it runs and afterwards. */
@Named
@ViewScoped
public class PublicationPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Publications publications;
  private String id;
  private transient Optional<Publication> publication;
  private transient List<Step> steps;

  /** What was read for an earlier look counts no more. */
  public void look() {
    publication = null;
    steps = null;
  }

  /** The publication of this page; null when there is none of that number. */
  @InServerApi("showPublication")
  public Publication getPublication() {
    if (publication == null) {
      publication = id == null ? Optional.empty() : publications.find(id);
    }
    return publication.orElse(null);
  }

  /** Every step, in the order they were written. */
  @InServerApi("steps")
  public List<Step> getSteps() {
    if (steps == null) {
      steps = publications.stepsAfter(id, 0);
    }
    return steps;
  }

  /** How far it is. */
  public Progress getProgress() {
    return Progress.of(getPublication(), getSteps());
  }

  /** How long each stage took, once it is over. */
  public List<Progress.Length> getLengths() {
    return Progress.lengths(getPublication(), getSteps());
  }

  /** What the chart draws, as JSON: numbers and names of stages only. */
  public String getChart() {
    return "{\"kind\":\"bars\",\"unit\":\"ms\",\"labels\":["
        + getLengths().stream()
            .map(each -> "\"" + each.stage() + "\"")
            .collect(Collectors.joining(","))
        + "],\"series\":[{\"name\":\"duration\",\"token\":\"busy\",\"values\":["
        + getLengths().stream()
            .map(each -> Long.toString(each.millis()))
            .collect(Collectors.joining(","))
        + "]}]}";
  }

  /** Whether the page has to look again. */
  public boolean isRunning() {
    return getPublication() != null && getPublication().endedAt() == null;
  }

  /** One sentence on where it stands. */
  public String getVerdict() {
    Publication now = getPublication();
    return switch (now.state()) {
      case "queued" -> "It waits for its turn.";
      case "running" -> "It is under way: " + now.step() + ".";
      case "live" ->
          Words.takesOff(now)
              ? now.application() + " answers no more, on no front end."
              : "It is live on every front end that takes part.";
      case "refused" -> "It was refused, and nothing has changed.";
      case "undone" -> "It was undone: everything runs as it did before.";
      default -> now.state();
    };
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
