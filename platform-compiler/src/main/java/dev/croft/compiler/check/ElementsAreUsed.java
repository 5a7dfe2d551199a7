package dev.croft.compiler.check;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Warns of elements that nothing names. What is public is there for others, and a block may be
 * shown by them: what it names is used.
 */
final class ElementsAreUsed implements ApplicationCheck {
  private final Set<String> kept;

  ElementsAreUsed(Program program) {
    this.kept =
        Stream.concat(
                program
                    .all(Declaration.Named.class)
                    .filter(ElementsAreUsed::isPublic)
                    .map(Declaration.Named::name),
                program
                    .all(Declaration.BlockElement.class)
                    .flatMap(block -> ModelWalk.all(block, Word.class).stream()))
            .map(Word::text)
            .collect(Collectors.toSet());
  }

  private static boolean isPublic(Declaration.Named element) {
    return switch (element) {
      case Declaration.StaticElement it -> it.shared();
      case Declaration.EntityElement it -> it.shared();
      case Declaration.StructureElement it -> it.shared();
      case Declaration.ErrorElement it -> it.shared();
      case Declaration.QueryElement it -> it.shared();
      case Declaration.ActionElement it -> it.shared();
      default -> false;
    };
  }

  @Override
  public void check(Application application, Problems problems) {
    Report report = new Report(Uses.of(application), kept, problems);
    application.roles().forEach(it -> report.unless("role", it.name(), it.position()));
    application.settings().forEach(it -> report.unless("setting", it.name(), it.position()));
    application.errors().forEach(it -> report.unless("error", it.name(), it.position()));
    application.structures().forEach(it -> report.unless("structure", it.name(), it.position()));
    application.staticEntities().forEach(it -> report.unless("entity", it.name(), it.position()));
    application.entities().forEach(it -> report.unless("entity", it.name(), it.position()));
    application.queries().stream()
        .filter(it -> it.access() instanceof Access.Nobody)
        .forEach(it -> report.unless("query", it.name(), it.position()));
    application.actions().stream()
        .filter(it -> it.access() instanceof Access.Nobody)
        .filter(it -> !application.automation().calls(it.name()))
        .forEach(it -> report.unless("action", it.name(), it.position()));
  }

  private record Report(Uses uses, Set<String> kept, Problems problems) {
    void unless(String kind, String name, Position position) {
      if (!uses.has(kind, name) && !kept.contains(name)) {
        problems.add(
            code(kind),
            position,
            "nothing uses `" + name + "`",
            "delete it, or use it: " + way(kind));
      }
    }

    private static ProblemCode code(String kind) {
      return switch (kind) {
        case "role" -> ProblemCode.UNUSED_ROLE;
        case "setting" -> ProblemCode.UNUSED_SETTING;
        case "error" -> ProblemCode.UNUSED_ERROR;
        case "structure" -> ProblemCode.UNUSED_STRUCTURE;
        case "entity" -> ProblemCode.UNUSED_ENTITY;
        case "query" -> ProblemCode.UNUSED_QUERY;
        default -> ProblemCode.UNUSED_ACTION;
      };
    }

    private static String way(String kind) {
      return switch (kind) {
        case "role" -> "name it behind `for`";
        case "setting" -> "an expression names it";
        case "error" -> "an action fails with it";
        case "structure" -> "a parameter or a result is of this type";
        case "entity" -> "another element names it, or screens or rest open it";
        case "query" -> "a `for`, a screen or an action";
        default -> "a `for`, a screen, a rest element or another action";
      };
    }
  }
}
