package dev.croft.deployment.compiler;

import dev.croft.compiler.BuildResult;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.bundle.Bundle;
import dev.croft.compiler.problem.Problem;
import dev.croft.compiler.source.Sources;
import dev.croft.deployment.Archives;
import dev.croft.deployment.Build;
import dev.croft.deployment.Consumers;
import dev.croft.deployment.LiveModels;
import dev.croft.deployment.LiveModels.LiveModel;
import dev.croft.deployment.PublicationRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles the consumers of an application anew, from the models that they were made of. */
public final class CompiledConsumers implements Consumers {
  private final LiveModels live;
  private final Archives archives;

  public CompiledConsumers(LiveModels live, Archives archives) {
    this.live = live;
    this.archives = archives;
  }

  /** What a change of an application means for one that uses it. */
  private sealed interface Change {
    LiveModel consumer();

    /** What it takes from the other is as it was. */
    record Untouched(LiveModel consumer) implements Change {}

    /** It follows by itself. */
    record Relinked(LiveModel consumer, Bundle bundle, Map<String, String> against)
        implements Change {}

    /** Its author has to follow. */
    record MustChange(LiveModel consumer, Sources model, List<Problem> errors) implements Change {}
  }

  @Override
  public List<Build> of(Build published) throws IOException {
    if (!published.isModel() || published.archive() == null) {
      return List.of();
    }
    Optional<Sources> model = live.sources(published.archive());
    if (model.isEmpty()) {
      return List.of();
    }
    List<Change> effects = effects(published.name(), published.build(), model.get());
    refuse(published.name(), effects);
    List<Build> builds = new ArrayList<>();
    for (Change effect : effects) {
      if (effect instanceof Change.Relinked relinked) {
        LiveModel consumer = relinked.consumer();
        builds.add(
            build(consumer.context(), consumer.name(), relinked.bundle(), relinked.against()));
      }
    }
    return builds;
  }

  @Override
  public List<Consequence> foreseen(String application, String build, Sources model)
      throws IOException {
    return effects(application, build, model).stream().map(CompiledConsumers::consequence).toList();
  }

  private static Consequence consequence(Change change) {
    String name = change.consumer().name();
    return switch (change) {
      case Change.Untouched it -> new Consequence(name, Effect.UNTOUCHED, List.of());
      case Change.Relinked it -> new Consequence(name, Effect.RELINKED, List.of());
      case Change.MustChange it ->
          new Consequence(
              name,
              Effect.MUST_CHANGE,
              it.errors().stream()
                  .map(error -> error.position() + " " + error.code() + " " + error.message())
                  .toList());
    };
  }

  @Override
  public Build again(Build version) throws IOException {
    if (!version.isModel() || version.manifest().uses().isEmpty() || version.archive() == null) {
      return version;
    }
    Optional<Sources> model = live.sources(version.archive());
    if (model.isEmpty()) {
      return version;
    }
    LiveProducers producers = new LiveProducers(live, Map.of(), Map.of());
    BuildResult built = Compiler.build(model.get(), producers, KeptCode.HERE);
    if (built.bundle().isEmpty()) {
      throw new PublicationRefused(
          "this version does not fit the applications that it uses as they run now; bring those back first",
          ProblemList.of(built.problems(), model.get()));
    }
    Bundle bundle = built.bundle().get();
    return bundle.manifest().build().equals(version.build())
        ? version
        : build(version.context(), version.name(), bundle, producers.given());
  }

  @Override
  public void demandNone(Build gone) {
    List<String> users =
        live.consumers().stream()
            .filter(it -> it.uses().contains(gone.name()))
            .map(LiveModel::name)
            .toList();
    if (!users.isEmpty()) {
      throw new PublicationRefused(
          gone.name()
              + " is used by "
              + String.join(", ", users)
              + ", which would break; publish a version of them that can do without it, or remove them first");
    }
  }

  /** For each application that uses this one, directly or through others. */
  private List<Change> effects(String application, String build, Sources model) throws IOException {
    List<Change> effects = new ArrayList<>();
    for (LiveModel consumer : live.consumers()) {
      if (consumer.uses().contains(application)) {
        effects.add(effect(consumer, application, build, model));
      }
    }
    return effects;
  }

  private Change effect(LiveModel consumer, String application, String build, Sources model)
      throws IOException {
    Sources own = live.sources(consumer);
    LiveProducers producers =
        new LiveProducers(live, Map.of(application, model), Map.of(application, build));
    BuildResult built = Compiler.build(own, producers, KeptCode.HERE);
    if (built.bundle().isEmpty()) {
      return new Change.MustChange(
          consumer, own, built.problems().stream().filter(Problem::isError).toList());
    }
    Bundle bundle = built.bundle().get();
    return bundle.manifest().build().equals(consumer.build())
        ? new Change.Untouched(consumer)
        : new Change.Relinked(consumer, bundle, producers.given());
  }

  private static void refuse(String application, List<Change> effects) {
    List<String> sentences = new ArrayList<>();
    ProblemList places = new ProblemList();
    for (Change effect : effects) {
      if (effect instanceof Change.MustChange must) {
        sentences.add(sentence(must));
        places.add(must.consumer().name(), must.errors(), must.model());
      }
    }
    if (!sentences.isEmpty()) {
      throw new PublicationRefused(
          "this version of "
              + application
              + " does not fit what uses it: "
              + String.join("; ", sentences)
              + ". Nothing has changed; keep what they use, or publish a version of them that can do without it first",
          places.toString());
    }
  }

  private static String sentence(Change.MustChange must) {
    Problem first = must.errors().getFirst();
    return must.consumer().name()
        + " at "
        + first.position()
        + ", "
        + first.message()
        + (must.errors().size() > 1 ? " (and " + (must.errors().size() - 1) + " more)" : "");
  }

  private Build build(String context, String name, Bundle bundle, Map<String, String> against)
      throws IOException {
    return new Build(
        context,
        name,
        archives.store(new ByteArrayInputStream(bundle.archive())),
        "war",
        bundle.manifest().build(),
        bundle.manifest(),
        null,
        against);
  }
}
