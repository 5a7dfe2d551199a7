package dev.croft.compiler.resolve;

import dev.croft.compiler.problem.Nearest;
import dev.croft.compiler.problem.Problem;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.read.Reader;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Producers;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads and resolves the applications that a model uses, each once, however many ways lead to it.
 */
final class UsedApplications {
  private final Producers producers;
  private final Signatures signatures;
  private final Map<String, UsedApplication> known = new HashMap<>();
  private final Deque<String> around = new ArrayDeque<>();

  UsedApplications(Producers producers, Signatures signatures) {
    this.producers = producers;
    this.signatures = signatures;
  }

  /** What the program uses; what cannot be used is reported and left out. */
  Map<String, UsedApplication> of(Program program, Problems problems) {
    String own =
        program
            .all(Declaration.ApplicationElement.class)
            .findFirst()
            .map(it -> it.name().text())
            .orElse("");
    around.push(own);
    Map<String, UsedApplication> used = new LinkedHashMap<>();
    program
        .all(Declaration.UsesElement.class)
        .flatMap(it -> it.applications().stream())
        .forEach(name -> used(name, problems).ifPresent(it -> used.put(name.text(), it)));
    around.pop();
    return used;
  }

  private Optional<UsedApplication> used(Word name, Problems problems) {
    if (around.contains(name.text())) {
      circle(name, problems);
      return Optional.empty();
    }
    Optional<Sources> model = producers.model(name.text());
    if (model.isEmpty()) {
      String near = Nearest.hint(name.text(), producers.names());
      problems.add(
          ProblemCode.UNKNOWN_APPLICATION,
          name.position(),
          "there is no application `" + name.text() + "`",
          near.isEmpty()
              ? "its folder stands beside this one, or it is published in the environment"
              : near);
      return Optional.empty();
    }
    Problems own = new Problems();
    if (!known.containsKey(name.text())) {
      known.put(name.text(), read(name, model.get(), own));
    }
    List<Problem> errors = own.all().stream().filter(Problem::isError).toList();
    if (errors.stream().anyMatch(it -> it.code().equals(ProblemCode.USES_CIRCLE.code()))) {
      circle(name, problems);
    } else if (!errors.isEmpty()) {
      broken(name, errors, problems);
    }
    return Optional.of(known.get(name.text()));
  }

  private void circle(Word name, Problems problems) {
    problems.add(
        ProblemCode.USES_CIRCLE,
        name.position(),
        name.text().equals(around.peek())
            ? "`" + name.text() + "` cannot use itself"
            : "`" + name.text() + "` uses `" + around.peekLast() + "` already",
        "move what both need into an application of its own");
  }

  private static void broken(Word name, List<Problem> errors, Problems problems) {
    Problem first = errors.getFirst();
    problems.add(
        ProblemCode.USED_HAS_PROBLEMS,
        name.position(),
        "`"
            + name.text()
            + "` has an error itself: "
            + first.position()
            + " "
            + first.code()
            + " "
            + first.message(),
        "mend " + name.text() + " first");
  }

  private UsedApplication read(Word name, Sources model, Problems problems) {
    Program program = Reader.read(beside(name.text(), model), problems);
    Map<String, UsedApplication> used = of(program, problems);
    Context context = context(program, name.text(), used, signatures, problems);
    return new UsedApplication(
        name.text(), context, new Resolver(program, context).elements(), used);
  }

  /** Its files by their places beside the files of the one that uses it. */
  private static Sources beside(String name, Sources model) {
    return new Sources(
        model.files().stream()
            .map(file -> new SourceFile(name + "/" + file.path(), file.text()))
            .toList());
  }

  /**
   * @param application under which name its elements stand in the model; empty for the one that is
   *     compiled
   */
  static Context context(
      Program program,
      String application,
      Map<String, UsedApplication> used,
      Signatures signatures,
      Problems problems) {
    Map<String, Shapes> shapes =
        UsedApplication.reachable(used).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().context().shapes()));
    Map<String, Context> contexts =
        used.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().context()));
    List<Names> names = contexts.values().stream().map(Context::names).toList();
    return new Context(
        new Names(program, application, names),
        new Shapes(shapes),
        signatures,
        contexts,
        new Reactions(),
        problems);
  }
}
