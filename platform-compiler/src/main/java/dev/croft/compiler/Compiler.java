package dev.croft.compiler;

import dev.croft.compiler.check.Checks;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.optimize.Optimized;
import dev.croft.compiler.optimize.Optimizer;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.read.Reader;
import dev.croft.compiler.resolve.Resolver;
import dev.croft.compiler.source.Sources;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Model text in, problems and the typed model out. */
public final class Compiler {
  private Compiler() {}

  /** Never fails: whatever is wrong with the sources is a problem with its place. */
  public static CheckResult check(Sources sources) {
    Problems problems = new Problems();
    Program program = Reader.read(sources, problems);
    Checks.ofProgram(program, sources, problems);
    Application application = Resolver.resolve(program, problems);
    Checks.ofApplication(application, problems);
    return new CheckResult(
        problems.all(), problems.hasErrors() ? Optional.empty() : Optional.of(application));
  }

  /** The archive of a model, when nothing is wrong with it. */
  public static BuildResult build(Sources sources) {
    CheckResult checked = check(sources);
    SortedMap<String, String> texts = new TreeMap<>();
    sources.files().forEach(file -> texts.put(file.path(), file.text()));
    if (checked.application().isEmpty()) {
      return new BuildResult(checked.problems(), Optional.empty(), List.of());
    }
    Application application = checked.application().get();
    Optimized optimized = Optimizer.optimize(application);
    return new BuildResult(
        checked.problems(),
        Optional.of(Packaging.bundle(application, optimized, texts)),
        optimized.done());
  }
}
