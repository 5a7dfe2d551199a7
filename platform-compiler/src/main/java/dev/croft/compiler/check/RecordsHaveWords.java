package dev.croft.compiler.check;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import java.util.HashSet;
import java.util.Set;

/** Warns where people have to choose among records that have nothing but a number. */
final class RecordsHaveWords implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    Set<String> chosen = new HashSet<>();
    for (Part.Field field : ModelWalk.all(application.ownScreens(), Part.Field.class)) {
      add(field.attribute(), chosen);
    }
    for (Application.Screens screens : application.screens()) {
      application.entity(screens.entity()).stream()
          .flatMap(entity -> entity.attributes().stream())
          .forEach(attribute -> add(attribute, chosen));
    }
    for (Entity entity : application.entities()) {
      if (chosen.contains(entity.name()) && entity.label().isEmpty()) {
        problems.add(
            ProblemCode.NO_LABEL,
            entity.position(),
            "people choose a `" + entity.name() + "` and see nothing but its number",
            "give it an attribute of type Text");
      }
    }
  }

  private static void add(Attribute attribute, Set<String> chosen) {
    if (attribute.type() instanceof Type.Reference reference) {
      chosen.add(reference.entity());
    }
    if (attribute.type() instanceof Type.Many many) {
      chosen.add(many.entity());
    }
  }
}
