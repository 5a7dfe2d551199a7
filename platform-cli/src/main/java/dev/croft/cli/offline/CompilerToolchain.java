package dev.croft.cli.offline;

import dev.croft.cli.command.Surroundings;
import dev.croft.cli.print.ShownProblem;
import dev.croft.cli.source.ModelFolder;
import dev.croft.compiler.BuildResult;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.TestBuild;
import dev.croft.compiler.format.FormatResult;
import dev.croft.compiler.format.Formatter;
import dev.croft.compiler.increment.CompileCache;
import dev.croft.compiler.increment.FolderCache;
import dev.croft.compiler.jdl.JdlImport;
import dev.croft.compiler.jdl.JdlImportResult;
import dev.croft.compiler.jdl.Notice;
import dev.croft.compiler.problem.Example;
import dev.croft.compiler.problem.Explanation;
import dev.croft.compiler.problem.Problem;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.source.FolderProducers;
import dev.croft.compiler.source.Position;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The compiler that stands beside the commands. */
final class CompilerToolchain implements Toolchain {
  private static final long MOST_KEPT = 256L * 1024 * 1024;

  private final CompileCache cache;

  /** For commands that compile nothing, or all anew. */
  CompilerToolchain() {
    this(CompileCache.NONE);
  }

  private CompilerToolchain(CompileCache cache) {
    this.cache = cache;
  }

  /** Keeps what it compiled beside the state of local environments, for the next run. */
  static CompilerToolchain keeping(Surroundings surroundings) {
    Path folder = surroundings.state().resolve("compiled");
    return new CompilerToolchain(new FolderCache(folder, MOST_KEPT, surroundings.clock()));
  }

  @Override
  public List<ShownProblem> check(ModelFolder model) {
    return shown(Compiler.check(sources(model), new FolderProducers(model.folder())).problems());
  }

  @Override
  public Optional<Explained> explain(String code) {
    return Explanation.find(code)
        .map(Explanation::of)
        .map(
            page ->
                new Explained(page, page.wrong().map(CompilerToolchain::told).orElse(List.of())));
  }

  private static List<ShownProblem> told(Example example) {
    return shown(Compiler.check(example.sources(), example.producers()).problems());
  }

  @Override
  public Optional<String> nearestCode(String code) {
    return Explanation.nearest(code).map(ProblemCode::code);
  }

  @Override
  public Built build(ModelFolder model) {
    BuildResult result = Compiler.build(sources(model), new FolderProducers(model.folder()), cache);
    return new Built(
        shown(result.problems()),
        result
            .bundle()
            .map(
                bundle ->
                    new Archive(
                        bundle.manifest().application(),
                        bundle.manifest().build(),
                        bundle.archive())),
        result.optimizations().stream()
            .map(each -> new Done(each.pass(), place(each.position()), each.sentence()))
            .toList());
  }

  @Override
  public Tested tests(ModelFolder model) {
    TestBuild result = Compiler.tests(sources(model), new FolderProducers(model.folder()));
    return new Tested(shown(result.problems()), result.program());
  }

  @Override
  public Formatted format(String path, String text) {
    FormatResult result = Formatter.format(new SourceFile(path, text));
    return new Formatted(result.text(), shown(result.problems()));
  }

  @Override
  public Imported importJdl(String fileName, String text) {
    JdlImportResult result = JdlImport.of(fileName, text);
    return new Imported(
        result.files().stream().map(file -> new Imported.File(file.path(), file.text())).toList(),
        result.report().stream().map(CompilerToolchain::shown).toList());
  }

  private static Sources sources(ModelFolder model) {
    return new Sources(
        model.files().entrySet().stream()
            .map(file -> SourceFile.of(file.getKey(), file.getValue()))
            .toList());
  }

  private static List<ShownProblem> shown(List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                new ShownProblem(
                    problem.code(),
                    problem.severity().word(),
                    place(problem.position()),
                    problem.message(),
                    problem.hint()))
        .toList();
  }

  private static ShownProblem shown(Notice notice) {
    return new ShownProblem(
        notice.code(),
        notice.severity().name(),
        place(notice.position()),
        notice.message(),
        notice.hint());
  }

  private static ShownProblem.Place place(Position position) {
    return new ShownProblem.Place(
        position.file(), position.line(), position.column(), position.endColumn());
  }
}
