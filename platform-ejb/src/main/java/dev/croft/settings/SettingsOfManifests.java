package dev.croft.settings;

import dev.croft.compiler.bundle.Manifest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The settings that the manifests of live versions declare. Foreign archives declare none. */
public final class SettingsOfManifests implements DeclaredSettings {
  private final Function<String, Optional<Optional<Manifest>>> live;

  /**
   * @param live the manifest of an application's live version; empty inside for an archive without
   *     one, empty outside when there is no such application
   */
  public SettingsOfManifests(Function<String, Optional<Optional<Manifest>>> live) {
    this.live = live;
  }

  @Override
  public Optional<List<DeclaredSetting>> of(String application) {
    return live.apply(application)
        .map(manifest -> manifest.map(SettingsOfManifests::declared).orElse(List.of()));
  }

  private static List<DeclaredSetting> declared(Manifest manifest) {
    return manifest.settings().stream()
        .map(
            setting ->
                new DeclaredSetting(
                    setting.name(),
                    SettingType.of(setting.type()),
                    Optional.ofNullable(setting.defaultValue()),
                    setting.description() == null ? "" : setting.description()))
        .toList();
  }
}
