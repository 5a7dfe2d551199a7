package dev.croft.web.console;

import dev.croft.identity.IdentityRefusal;
import dev.croft.settings.SettingRefusal;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

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

  static void say(String done) {
    add(new FacesMessage(FacesMessage.SEVERITY_INFO, done, ""));
  }

  static void refused(String what, String hint) {
    add(new FacesMessage(FacesMessage.SEVERITY_ERROR, what, hint));
  }

  private static void add(FacesMessage message) {
    FacesContext.getCurrentInstance().addMessage(null, message);
  }
}
