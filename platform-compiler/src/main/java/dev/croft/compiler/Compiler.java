package dev.croft.compiler;

import dev.croft.compiler.bundle.Bundle;
import dev.croft.compiler.bundle.JavaCompilation;
import dev.croft.compiler.check.Checks;
import dev.croft.compiler.increment.CompileCache;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.optimize.Optimized;
import dev.croft.compiler.optimize.Optimizer;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.read.ReadFiles;
import dev.croft.compiler.read.Reader;
import dev.croft.compiler.resolve.Resolved;
import dev.croft.compiler.resolve.Resolver;
import dev.croft.compiler.source.Producers;
import dev.croft.compiler.source.Sources;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Model text in, problems and the typed model out. */
public final class Compiler {
  private Compiler() {}

  /** Never fails: whatever is wrong with the sources is a problem with its place. */
  public static CheckResult check(Sources sources) {
    return check(sources, Producers.none());
  }

  /**
   * The same for a model that uses other applications.
   *
   * @param producers where those are found
   */
  public static CheckResult check(Sources sources, Producers producers) {
    Problems problems = new Problems();
    Optional<Application> linked = model(sources, producers, ReadFiles.NONE, problems);
    linked.ifPresent(application -> Packaging.checkJava(application, problems));
    return new CheckResult(problems.all(), problems.hasErrors() ? Optional.empty() : linked);
  }

  /** All checks but that of the author's Java. */
  private static Optional<Application> model(
      Sources sources, Producers producers, ReadFiles known, Problems problems) {
    Program program = Reader.read(sources, known, problems);
    Checks.ofProgram(program, sources, problems);
    Resolved resolved = Resolver.resolve(program, producers, problems);
    Checks.ofApplication(program, resolved.own(), problems);
    return problems.hasErrors() ? Optional.empty() : Optional.of(resolved.linked());
  }

  /** The archive of a model, when nothing is wrong with it. */
  public static BuildResult build(Sources sources) {
    return build(sources, Producers.none());
  }

  /**
   * The same for a model that uses other applications.
   *
   * @param producers where those are found
   */
  public static BuildResult build(Sources sources, Producers producers) {
    return build(sources, producers, CompileCache.NONE);
  }

  /**
   * The same archive to the byte, from what was made before as far as it did not change.
   *
   * @param cache keeps what is made now, too
   */
  public static BuildResult build(Sources sources, Producers producers, CompileCache cache) {
    Problems problems = new Problems();
    Optional<Application> linked = model(sources, producers, cache.files(), problems);
    if (linked.isEmpty()) {
      return new BuildResult(problems.all(), Optional.empty(), List.of());
    }
    Application application = linked.get();
    SortedMap<String, String> texts = new TreeMap<>();
    sources.files().forEach(file -> texts.put(file.path(), file.text()));
    Optimized optimized = Optimizer.optimize(application);
    try {
      Bundle bundle = Packaging.bundle(application, optimized, texts, cache);
      return new BuildResult(problems.all(), Optional.of(bundle), optimized.done());
    } catch (JavaCompilation.Failed failed) {
      Packaging.checkJava(application, problems);
      if (!problems.hasErrors()) {
        throw failed;
      }
      return new BuildResult(problems.all(), Optional.empty(), List.of());
    }
  }

  /** The model with its {@code test} elements, to be run on a database. */
  public static TestBuild tests(Sources sources) {
    return tests(sources, Producers.none());
  }

  /**
   * The same for a model that uses other applications.
   *
   * @param producers where those are found
   */
  public static TestBuild tests(Sources sources, Producers producers) {
    CheckResult checked = check(sources, producers);
    return new TestBuild(checked.problems(), checked.application().map(Packaging::tests));
  }

  /** Where the sources step down to SQL or Java; they are only read, and may be wrong otherwise. */
  public static List<String> escapes(Sources sources) {
    Program program = Reader.read(sources, new Problems());
    return Stream.concat(
            program
                .all(Declaration.QueryElement.class)
                .filter(query -> query.sql().isPresent())
                .map(query -> "sql in query " + query.name().text()),
            program
                .all(Declaration.ActionElement.class)
                .filter(action -> action.java().isPresent())
                .map(action -> "java in action " + action.name().text()))
        .toList();
  }
}
