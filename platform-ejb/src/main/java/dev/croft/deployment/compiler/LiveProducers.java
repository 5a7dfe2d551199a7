package dev.croft.deployment.compiler;

import dev.croft.compiler.source.Producers;
import dev.croft.compiler.source.Sources;
import dev.croft.deployment.LiveModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The applications of the environment as a model may use them; remembers which it was given. */
final class LiveProducers implements Producers {
  private final LiveModels live;
  private final Map<String, Sources> instead;
  private final Map<String, String> builds;
  private final Map<String, String> given = new TreeMap<>();

  /**
   * @param instead models that are to come, by the names of their applications: they count in the
   *     place of those that run
   * @param builds of those
   */
  LiveProducers(LiveModels live, Map<String, Sources> instead, Map<String, String> builds) {
    this.live = live;
    this.instead = Map.copyOf(instead);
    this.builds = Map.copyOf(builds);
  }

  @Override
  public Optional<Sources> model(String application) {
    if (instead.containsKey(application)) {
      given.put(application, builds.get(application));
      return Optional.of(instead.get(application));
    }
    return live.named(application)
        .map(
            found -> {
              given.put(application, found.build());
              return sources(found);
            });
  }

  private Sources sources(LiveModels.LiveModel model) {
    try {
      return live.sources(model);
    } catch (IOException e) {
      throw new UncheckedIOException("The model of " + model.name() + " cannot be read", e);
    }
  }

  @Override
  public Collection<String> names() {
    return live.names();
  }

  /** The builds of what was asked for, by the names of the applications. */
  Map<String, String> given() {
    return Map.copyOf(given);
  }
}
