package dev.croft.web.console;

import dev.croft.frontend.FrontEnds;
import dev.croft.frontend.FrontEnds.FrontEnd;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Front ends: what they run and whether they serve. */
@Named
@RequestScoped
public class FrontEndPage {
  @Inject private FrontEnds frontEnds;
  @Inject private SignedIn signedIn;

  public List<FrontEnd> getFrontEnds() {
    return frontEnds.list();
  }

  /** Brings a front end back into service. */
  public void enable(String name) {
    change(() -> frontEnds.enable(name), name + " comes back into service.");
  }

  /** Takes a front end out of service. */
  public void disable(String name) {
    change(() -> frontEnds.disable(name), name + " goes out of service.");
  }

  private void change(Runnable act, String done) {
    if (signedIn.isOperator()) {
      Notice.after(act, done);
    } else {
      Notice.refused("This takes the role croft/operator.", "Ask an administrator for it.");
    }
  }
}
