package dev.croft.compiler.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The models of the applications that may be used: those beside it, or those that run. */
public interface Producers {
  /**
   * @param application as its model calls it
   * @return empty when nobody knows it
   */
  Optional<Sources> model(String application);

  /** Which there are, for whoever mistyped one. */
  Collection<String> names();

  /** There are none. */
  static Producers none() {
    return new Producers() {
      @Override
      public Optional<Sources> model(String application) {
        return Optional.empty();
      }

      @Override
      public Collection<String> names() {
        return List.of();
      }
    };
  }
}
