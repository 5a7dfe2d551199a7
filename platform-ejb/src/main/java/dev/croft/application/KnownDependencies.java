package dev.croft.application;

import java.util.Optional;

/** Knows what applications stand on. */
@FunctionalInterface
public interface KnownDependencies {
  /** Of the live version; nothing when there is no such application, or it has no version yet. */
  Optional<Dependencies> of(String application);
}
