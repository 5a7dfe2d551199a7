package dev.croft.deployment;

import dev.croft.compiler.source.Sources;
import java.util.List;
import java.util.Optional;

/** An environment in which nothing was published yet. */
final class NoApplications implements LiveModels {
  @Override
  public Optional<LiveModel> named(String application) {
    return Optional.empty();
  }

  @Override
  public List<LiveModel> consumers() {
    return List.of();
  }

  @Override
  public List<String> names() {
    return List.of();
  }

  @Override
  public Sources sources(LiveModel model) {
    throw new IllegalArgumentException("There is no " + model.name());
  }

  @Override
  public Optional<Sources> sources(String archive) {
    return Optional.empty();
  }
}
