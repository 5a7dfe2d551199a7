package dev.croft.compiler.check;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.source.Position;

/** Warns of elements that nothing names. */
final class ElementsAreUsed implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    Uses uses = Uses.of(application);
    Report report = new Report(uses, problems);
    application.roles().forEach(it -> report.unless("role", it.name(), it.position()));
    application.settings().forEach(it -> report.unless("setting", it.name(), it.position()));
    application.errors().forEach(it -> report.unless("error", it.name(), it.position()));
    application.structures().forEach(it -> report.unless("structure", it.name(), it.position()));
    application.staticEntities().forEach(it -> report.unless("entity", it.name(), it.position()));
    application.entities().stream()
        .filter(it -> !it.shared())
        .forEach(it -> report.unless("entity", it.name(), it.position()));
    application.queries().stream()
        .filter(it -> it.access() instanceof Access.Nobody)
        .forEach(it -> report.unless("query", it.name(), it.position()));
    application.actions().stream()
        .filter(it -> it.access() instanceof Access.Nobody)
        .forEach(it -> report.unless("action", it.name(), it.position()));
  }

  private record Report(Uses uses, Problems problems) {
    void unless(String kind, String name, Position position) {
      if (!uses.has(kind, name)) {
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
