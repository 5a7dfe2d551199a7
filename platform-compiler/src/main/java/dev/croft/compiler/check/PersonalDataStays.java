package dev.croft.compiler.check;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.source.Position;

/** Warns where addresses and telephone numbers of people are shown to anybody, or logged. */
final class PersonalDataStays implements ApplicationCheck {
  private static final String HINT = "name the roles that may see it: for Clerk";

  @Override
  public void check(Application application, Problems problems) {
    for (Query query : application.queries()) {
      if (query.access() instanceof Access.Everyone) {
        query.select().stream()
            .filter(each -> isPersonal(each.value().type()))
            .forEach(each -> shown(each.name(), each.position(), problems));
      }
    }
    for (Screen screen : application.ownScreens()) {
      if (screen.access() instanceof Access.Everyone) {
        ModelWalk.all(screen.parts(), Part.Value.class).stream()
            .filter(each -> isPersonal(each.type()))
            .forEach(each -> shown(each.label(), each.value().position(), problems));
      }
    }
    application.screens().stream()
        .filter(each -> each.access() instanceof Access.Everyone)
        .forEach(each -> entity(application, each.entity(), each.position(), problems));
    application.restOf().stream()
        .filter(each -> each.access() instanceof Access.Everyone)
        .forEach(each -> entity(application, each.entity(), each.position(), problems));
    ModelWalk.all(application.actions(), Statement.Log.class).forEach(log -> logged(log, problems));
  }

  private static boolean isPersonal(Type type) {
    return type instanceof Type.Email || type instanceof Type.Phone;
  }

  private static void entity(
      Application application, String name, Position position, Problems problems) {
    application.entity(name).stream()
        .flatMap(entity -> entity.attributes().stream())
        .filter(attribute -> isPersonal(attribute.type()))
        .map(Attribute::name)
        .findFirst()
        .ifPresent(attribute -> shown(name + "." + attribute, position, problems));
  }

  private static void shown(String what, Position position, Problems problems) {
    problems.add(
        ProblemCode.PERSONAL_SHOWN, position, "anybody at all can read `" + what + "`", HINT);
  }

  private static void logged(Statement.Log log, Problems problems) {
    if (log.message() instanceof Expression.Template template
        && template.parts().stream().anyMatch(part -> isPersonal(part.type()))) {
      problems.add(
          ProblemCode.PERSONAL_LOGGED,
          log.position(),
          "the log keeps an address or a telephone number of somebody",
          "log the number of the record; audit is for what has to be kept");
    }
  }
}
