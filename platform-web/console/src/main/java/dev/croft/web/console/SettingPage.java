package dev.croft.web.console;

import dev.croft.settings.EffectiveSetting;
import dev.croft.settings.SettingRefusal;
import dev.croft.settings.Settings;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The effective settings of an application. */
@Named
@ViewScoped
public class SettingPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Settings settings;
  @Inject private transient SignedIn signedIn;
  private String application;
  private final Map<String, String> typed = new LinkedHashMap<>();

  /** All settings as they count now; none when there is no such application. */
  @InServerApi("listSettings")
  public List<EffectiveSetting> getSettings() {
    try {
      List<EffectiveSetting> effective = settings.effective(application);
      effective.forEach(s -> typed.putIfAbsent(s.declared().key(), s.value().orElse("")));
      return effective;
    } catch (SettingRefusal unknown) {
      return List.of();
    }
  }

  /** What stands in the fields, by key. */
  public Map<String, String> getTyped() {
    return typed;
  }

  /** Gives a setting the value that was typed. */
  @InServerApi("changeSetting")
  public void change(String key) {
    administer(
        () -> settings.change(application, key, typed.get(key), signedIn.getName()),
        key + " counts from now on.");
  }

  /** Back to the default of the model. */
  @InServerApi("resetSetting")
  public void reset(String key) {
    administer(
        () -> typed.put(key, settings.reset(application, key).value().orElse("")),
        key + " is back at its default.");
  }

  private void administer(Runnable act, String done) {
    if (signedIn.isAdministrator()) {
      Notice.after(act, done);
    } else {
      Notice.refused("Only administrators change settings.", "Ask one of them.");
    }
  }

  public String getApplication() {
    return application;
  }

  public void setApplication(String application) {
    this.application = application;
  }
}
