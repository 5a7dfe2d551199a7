package dev.croft.web.console;

import dev.croft.application.Applications;
import dev.croft.application.Applications.Version;
import dev.croft.application.Comparison;
import dev.croft.application.Comparison.Change;
import dev.croft.application.Comparison.FileChange;
import dev.croft.application.Comparisons;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Two versions of an application side by side; the address says which. */
@Named
@RequestScoped
public class ComparePage {
  private static final int CHOICES = 100;

  @Inject private Applications applications;
  @Inject private Comparisons comparisons;
  @Inject private SignedIn signedIn;
  private String name = "";
  private Integer from;
  private Integer to;
  private Optional<Comparison> comparison;
  private List<Version> versions;

  /** The comparison; null where there is nothing to compare, or for who may not see sources. */
  @InServerApi("compareVersions")
  public Comparison getComparison() {
    if (comparison == null) {
      comparison =
          signedIn.isPublisher()
              ? comparisons.between(name, Optional.ofNullable(from), Optional.ofNullable(to))
              : Optional.empty();
    }
    return comparison.orElse(null);
  }

  /** What can be chosen. */
  @InServerApi("showApplication")
  public List<Version> getVersions() {
    if (versions == null) {
      versions = applications.versions(name).stream().limit(CHOICES).toList();
    }
    return versions;
  }

  /** One sentence on all of it. */
  public String getVerdict() {
    Comparison shown = getComparison();
    if (shown.from().build().equals(shown.to().build())) {
      return "Both are the same build.";
    }
    if (shown.elements().isEmpty() && shown.files().isEmpty()) {
      return "The model is the same; it was built by another version of Croft.";
    }
    return shown.elements().isEmpty()
        ? words(shown.files().stream().map(FileChange::change).toList(), "file")
        : words(
            shown.elements().stream().map(Comparison.ElementChange::change).toList(), "element");
  }

  private static String words(List<Change> changes, String thing) {
    StringBuilder sentence = new StringBuilder();
    for (Change change : List.of(Change.ADDED, Change.CHANGED, Change.REMOVED)) {
      long count = changes.stream().filter(each -> each == change).count();
      if (count > 0) {
        sentence
            .append(sentence.isEmpty() ? "" : ", ")
            .append(new Words().count(count, thing, thing + "s"))
            .append(' ')
            .append(change.word());
      }
    }
    return sentence.append('.').toString();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name;
  }

  public Integer getFrom() {
    return from;
  }

  public void setFrom(Integer from) {
    this.from = from;
  }

  public Integer getTo() {
    return to;
  }

  public void setTo(Integer to) {
    this.to = to;
  }
}
