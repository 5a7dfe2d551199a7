package dev.croft.settings;

import java.util.List;
import java.util.Optional;

/** What the live versions of applications declare. */
@FunctionalInterface
public interface DeclaredSettings {
  /** The settings of that application in the order of its model; empty when there is no such. */
  Optional<List<DeclaredSetting>> of(String application);
}
