package dev.croft.compiler;

import dev.croft.compiler.bundle.ArchiveEntries;
import dev.croft.compiler.bundle.Bundle;
import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.bundle.DeploymentDescriptors;
import dev.croft.compiler.bundle.JavaCompilation;
import dev.croft.compiler.bundle.Libraries;
import dev.croft.compiler.bundle.Manifest;
import dev.croft.compiler.bundle.TestProgram;
import dev.croft.compiler.emit.java.JavaEmitter;
import dev.croft.compiler.emit.java.JavaSource;
import dev.croft.compiler.emit.js.ApiDocument;
import dev.croft.compiler.emit.js.Pages;
import dev.croft.compiler.emit.sql.Ddl;
import dev.croft.compiler.emit.sql.ShapeOf;
import dev.croft.compiler.increment.CompileCache;
import dev.croft.compiler.increment.Increment;
import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Origin;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.StaticEntity;
import dev.croft.compiler.optimize.Optimized;
import dev.croft.compiler.optimize.Optimizer;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** From a checked model to its archive. */
public final class Packaging {
  private Packaging() {}

  /**
   * @param sources path → text of the model's files
   */
  public static Bundle bundle(Application application, SortedMap<String, String> sources) {
    return bundle(application, Optimizer.optimize(application), sources);
  }

  /**
   * @param application the whole model: of it is what the database must have
   * @param optimized the same as it is to be compiled
   */
  public static Bundle bundle(
      Application application, Optimized optimized, SortedMap<String, String> sources) {
    return bundle(application, optimized, sources, CompileCache.NONE);
  }

  /**
   * @param cache what was made before, and keeps what is made now
   */
  public static Bundle bundle(
      Application application,
      Optimized optimized,
      SortedMap<String, String> sources,
      CompileCache cache) {
    DatabaseShape shape = ShapeOf.application(application);
    Increment java = Increment.of(optimized, shape, cache);
    ArchiveEntries entries = new ArchiveEntries();
    java.classes().forEach((path, file) -> entries.add("WEB-INF/classes/" + path, file));
    java.sources().forEach((path, file) -> entries.add("META-INF/croft/source/" + path, file));
    Pages.of(optimized.application()).forEach(entries::add);
    entries.add("WEB-INF/croft/openapi.json", ApiDocument.of(application));
    entries.add("WEB-INF/lib/platform-runtime.jar", Libraries.runtime());
    entries.add(
        "WEB-INF/web.xml",
        DeploymentDescriptors.web(application.title(), JavaEmitter.servlet(application)));
    entries.add("WEB-INF/undertow-handlers.conf", DeploymentDescriptors.undertowHandlers());
    entries.add("WEB-INF/jboss-web.xml", DeploymentDescriptors.jbossWeb(application.context()));
    entries.add(
        "WEB-INF/jboss-deployment-structure.xml", DeploymentDescriptors.jbossDeploymentStructure());
    ArchiveEntries model = new ArchiveEntries();
    sources.forEach(model::add);
    entries.add(Manifest.MODEL_PATH, model.zip());
    Manifest unnamed = manifest(application, shape);
    ArchiveEntries hashed = new ArchiveEntries();
    hashed.add("files", entries.hash()).add("manifest", unnamed.toJson());
    Manifest manifest = unnamed.withBuild(hashed.hash());
    entries.add(Manifest.PATH, manifest.toJson());
    return new Bundle(manifest, entries.zip());
  }

  /** With the tests, and without what only a server or a browser needs. */
  public static TestProgram tests(Application application) {
    DatabaseShape shape = ShapeOf.withTests(application);
    Map<String, String> java = new LinkedHashMap<>();
    for (JavaSource source : JavaEmitter.emitWithTests(application, shape)) {
      java.put(source.path(), source.text());
    }
    return new TestProgram(
        JavaEmitter.tests(application),
        JavaCompilation.compile(java),
        Stream.concat(ShapeOf.elsewhere(application).stream(), Stream.of(shape))
            .flatMap(each -> Ddl.everything(each).stream())
            .toList(),
        application.tests().size());
  }

  /** What the Java of the author does not compile with; the places are those of the model. */
  static void checkJava(Application application, Problems problems) {
    if (application.actions().stream().allMatch(action -> action.java().isEmpty())) {
      return;
    }
    Map<String, JavaSource> java = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (JavaSource source :
        JavaEmitter.emit(Optimized.nothing(application), ShapeOf.application(application))) {
      java.put(source.path(), source);
      texts.put(source.path(), source.text());
    }
    try {
      JavaCompilation.compile(texts);
    } catch (JavaCompilation.Failed failed) {
      List<JavaCompilation.Fault> ofAuthor =
          failed.faults().stream()
              .filter(fault -> java.get(fault.path()).inset().isPresent())
              .toList();
      if (ofAuthor.isEmpty()) {
        throw failed;
      }
      for (JavaCompilation.Fault fault : ofAuthor) {
        JavaSource.Inset inset = java.get(fault.path()).inset().orElseThrow();
        problems.add(
            ProblemCode.JAVA_BROKEN,
            inset.of(fault.line(), fault.column()),
            "this Java does not compile: " + fault.message());
      }
    }
  }

  /** Where the model steps down to another language, as the manifest names it. */
  private static List<String> escapes(Application application) {
    return Stream.concat(
            application.queries().stream()
                .filter(query -> query.sql().isPresent())
                .map(query -> "sql in query " + query.name()),
            application.actions().stream()
                .filter(action -> action.java().isPresent())
                .map(action -> "java in action " + action.name()))
        .toList();
  }

  private static Manifest manifest(Application application, DatabaseShape shape) {
    return new Manifest(
        1,
        application.name(),
        application.title(),
        application.description(),
        application.context(),
        shape.schema(),
        "",
        application.roles().stream()
            .map(role -> new Manifest.Role(role.name(), role.description()))
            .toList(),
        application.settings().stream()
            .filter(setting -> Origin.isOwn(setting.name()))
            .map(Packaging::setting)
            .toList(),
        shape,
        uses(application),
        escapes(application),
        EntryPoints.of(application));
  }

  private static List<Manifest.Uses> uses(Application application) {
    SortedMap<String, SortedSet<String>> taken = new TreeMap<>();
    application.uses().forEach(each -> taken.put(each, new TreeSet<>()));
    Stream.of(
            application.settings().stream().map(Application.Setting::name),
            application.errors().stream().map(Application.ErrorKind::name),
            application.staticEntities().stream().map(StaticEntity::name),
            application.entities().stream().map(Entity::name),
            application.structures().stream().map(Application.Structure::name),
            application.queries().stream().map(Query::name),
            application.actions().stream().map(Action::name))
        .flatMap(names -> names)
        .forEach(
            name ->
                Origin.application(name)
                    .ifPresent(from -> taken.get(from).add(Origin.simple(name))));
    return taken.entrySet().stream()
        .map(each -> new Manifest.Uses(each.getKey(), List.copyOf(each.getValue())))
        .toList();
  }

  private static Manifest.Setting setting(Application.Setting setting) {
    return new Manifest.Setting(
        setting.name(),
        setting.description(),
        TypeWords.of(setting.type()),
        setting.optional(),
        setting.defaultValue().flatMap(Packaging::text).orElse(null));
  }

  private static Optional<String> text(Expression value) {
    return switch (value) {
      case Expression.Literal literal ->
          Optional.of(
              literal.value() instanceof BigDecimal number
                  ? number.toPlainString()
                  : literal.value().toString());
      case Expression.Negate negate -> text(negate.operand()).map(number -> "-" + number);
      case Expression.StaticRow row -> Optional.of(row.row());
      default -> Optional.empty();
    };
  }
}
