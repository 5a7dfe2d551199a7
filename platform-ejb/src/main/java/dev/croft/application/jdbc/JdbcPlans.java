package dev.croft.application.jdbc;

import dev.croft.application.Comparison.ElementChange;
import dev.croft.application.Plan;
import dev.croft.application.Plan.ConsumerChange;
import dev.croft.application.Plan.DatabaseStep;
import dev.croft.application.Plans;
import dev.croft.application.compare.ArchiveContents;
import dev.croft.application.compare.ModelDifference;
import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.bundle.Manifest;
import dev.croft.compiler.source.Sources;
import dev.croft.deployment.ArchiveIntake.ModelCompiler;
import dev.croft.deployment.Archives;
import dev.croft.deployment.Consumers;
import dev.croft.deployment.jdbc.Sql;
import dev.croft.evolution.Change;
import dev.croft.evolution.EvolutionRefused;
import dev.croft.evolution.Foreseen;
import dev.croft.evolution.jdbc.DatabaseFollows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

/** Compiles a model and holds it against what runs and what the database has; stores nothing. */
public final class JdbcPlans implements Plans {
  private static final List<ElementChange> NO_ELEMENTS = List.of();

  private static final String RUNNING =
      """
      select v.number, v.build, v.archive, v.manifest from platform.application a
      join platform.version v on v.context = a.context and v.number = a.version
      where a.context = ?
      """;

  private final Sql sql;
  private final Archives archives;
  private final DatabaseFollows database;
  private final ModelCompiler compiler;
  private final Consumers consumers;

  public JdbcPlans(
      Sql sql,
      Archives archives,
      DatabaseFollows database,
      ModelCompiler compiler,
      Consumers consumers) {
    this.sql = sql;
    this.archives = archives;
    this.database = database;
    this.compiler = compiler;
    this.consumers = consumers;
  }

  private record Running(
      int version, String build, String archive, Optional<DatabaseShape> tables) {}

  @Override
  public Plan of(InputStream model) throws IOException {
    Path folder = Files.createTempDirectory("croft-plan");
    try {
      Path sources = folder.resolve("model.zip");
      Files.copy(model, sources);
      return planned(compiler.compile(sources, folder).archive(), folder);
    } finally {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Plan planned(Path archive, Path folder) throws IOException {
    Manifest manifest = manifest(archive);
    Optional<Running> running =
        sql.first(
            RUNNING,
            row ->
                new Running(
                    row.getInt(1), row.getString(2), row.getString(3), tables(row.getString(4))),
            manifest.context());
    List<String> refusals = new ArrayList<>();
    List<DatabaseStep> steps = steps(manifest.database(), running, refusals);
    return new Plan(
        manifest.application(),
        running.map(Running::version).orElse(null),
        manifest.build(),
        running.filter(it -> it.build().equals(manifest.build())).isPresent(),
        elements(archive, running, folder),
        steps,
        consumers(archive, manifest, refusals),
        refusals);
  }

  private List<ConsumerChange> consumers(Path archive, Manifest manifest, List<String> refusals)
      throws IOException {
    Optional<Sources> model = ArchiveContents.of(archive).model();
    List<ConsumerChange> changes = new ArrayList<>();
    if (model.isPresent()) {
      for (var each : consumers.foreseen(manifest.application(), manifest.build(), model.get())) {
        changes.add(
            new ConsumerChange(
                each.application(),
                each.effect().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                each.places()));
        if (each.effect() == Consumers.Effect.MUST_CHANGE) {
          refusals.add(each.application() + " does not fit any more: " + each.places().getFirst());
        }
      }
    }
    return changes;
  }

  private static Manifest manifest(Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return Manifest.fromJson(zip.getInputStream(zip.getEntry(Manifest.PATH)).readAllBytes());
    }
  }

  private static Optional<DatabaseShape> tables(String manifest) {
    try {
      return manifest == null
          ? Optional.empty()
          : Optional.of(Manifest.fromJson(manifest.getBytes(StandardCharsets.UTF_8)).database());
    } catch (IOException e) {
      throw new UncheckedIOException("The manifest of the version that runs cannot be read.", e);
    }
  }

  private List<ElementChange> elements(Path archive, Optional<Running> running, Path folder)
      throws IOException {
    Optional<Sources> after = ArchiveContents.of(archive).model();
    Optional<Sources> before = Optional.empty();
    if (running.isPresent()) {
      Path copy = folder.resolve("running");
      archives.fetch(running.get().archive(), copy);
      before = ArchiveContents.of(copy).model();
    }
    Sources then = before.orElseGet(() -> new Sources(List.of()));
    return after.map(now -> ModelDifference.between(then, now)).orElse(NO_ELEMENTS);
  }

  private List<DatabaseStep> steps(
      DatabaseShape shape, Optional<Running> running, List<String> refusals) {
    DatabaseShape previous = running.flatMap(Running::tables).orElse(null);
    try {
      List<Foreseen> foreseen = database.foresee(shape, previous);
      foreseen.stream()
          .filter(step -> step.obstacles() > 0)
          .map(Foreseen::refusal)
          .forEach(refusals::add);
      return foreseen.stream().map(JdbcPlans::step).toList();
    } catch (EvolutionRefused refused) {
      refusals.add(refused.getMessage());
      return List.of();
    }
  }

  private static DatabaseStep step(Foreseen step) {
    Change change = step.change();
    return new DatabaseStep(
        change.part().name().toLowerCase(Locale.ROOT),
        change.sql(),
        change.hold().table(),
        step.rows(),
        change.hold().lock().name().toLowerCase(Locale.ROOT),
        change.hold().whole(),
        step.obstacles(),
        step.keys());
  }
}
