package dev.croft.web.console;

import dev.croft.application.Leftovers;
import dev.croft.application.Leftovers.Wish;
import dev.croft.application.LeftoversRefused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Tables and columns that the live version does not know; a part of an application's page. */
@Named
@ViewScoped
public class LeftoverPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Leftovers leftovers;
  @Inject private transient SignedIn signedIn;
  private String application = "";
  private String typedName = "";
  private boolean retire;
  private transient Leftovers.Found found;

  /** The largest first; none for who may not drop them. */
  @InServerApi("listLeftovers")
  public List<Leftovers.Leftover> getThings() {
    if (!signedIn.isPublisher()) {
      return List.of();
    }
    if (found == null) {
      found = leftovers.of(application).orElse(null);
    }
    return found == null ? List.of() : found.things();
  }

  /** Drops what was typed; typing it is the yes. */
  @InServerApi("dropLeftovers")
  public void drop() {
    if (!signedIn.isPublisher()) {
      Notice.refused("This takes the role croft/publisher.", "Ask an administrator for it.");
      return;
    }
    String name = typedName.strip();
    try {
      found = leftovers.drop(application, new Wish(List.of(name), retire), signedIn.getName());
      typedName = "";
      Notice.say(name + " is dropped.");
    } catch (LeftoversRefused refused) {
      Notice.refused(refused.getMessage(), refused.hint());
    }
  }

  public String getApplication() {
    return application;
  }

  public void setApplication(String application) {
    this.application = application == null ? "" : application;
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName == null ? "" : typedName;
  }

  public boolean isRetire() {
    return retire;
  }

  public void setRetire(boolean retire) {
    this.retire = retire;
  }
}
