package dev.croft.web.console;

import dev.croft.identity.IdentityRefusal;
import dev.croft.settings.SettingRefusal;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.function.Supplier;

/** What a page says after something was done or refused. */
final class Notice {
  private Notice() {}

  /** Does it, and says that it is done or why it was refused. */
  static boolean after(Runnable act, String done) {
    try {
      act.run();
    } catch (IdentityRefusal refusal) {
      refused(refusal.getMessage(), refusal.hint());
      return false;
    } catch (SettingRefusal refusal) {
      refused(refusal.getMessage(), refusal.hint());
      return false;
    }
    if (!done.isEmpty()) {
      say(done);
    }
    return true;
  }

  /** Starts a publication and goes to its page; stays where it was refused. */
  static String publication(SignedIn signedIn, Supplier<String> start) {
    if (!signedIn.isPublisher()) {
      refused("This takes the role croft/publisher.", "Ask an administrator for it.");
      return null;
    }
    String[] id = new String[1];
    return after(() -> id[0] = start.get(), "")
        ? "/publication.xhtml?faces-redirect=true&id=" + id[0]
        : null;
  }

  static void say(String done) {
    add(new FacesMessage(FacesMessage.SEVERITY_INFO, done, ""));
  }

  static void refused(String what, String hint) {
    add(new FacesMessage(FacesMessage.SEVERITY_ERROR, what, hint));
  }

  private static void add(FacesMessage message) {
    FacesContext faces = FacesContext.getCurrentInstance();
    // What is said survives the way to another page.
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, message);
  }
}
