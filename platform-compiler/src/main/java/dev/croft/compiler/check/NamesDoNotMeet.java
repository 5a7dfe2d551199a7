package dev.croft.compiler.check;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.StaticEntity;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.source.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that differ for an author and not in the database: a reference {@code customer} is kept as
 * {@code customer_id}, the links of {@code many Tag} in {@code Order} in a table {@code
 * order_tags}.
 */
final class NamesDoNotMeet implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    Map<String, String> tables = new HashMap<>();
    for (Entity entity : application.entities()) {
      tables.put(NamesAreTakenOnce.folded(entity.physicalName()), entity.name());
      columns(entity.attributes(), problems);
    }
    for (StaticEntity entity : application.staticEntities()) {
      tables.put(NamesAreTakenOnce.folded(entity.physicalName()), entity.name());
      columns(entity.attributes(), problems);
    }
    for (Entity entity : application.entities()) {
      for (Attribute attribute : entity.attributes()) {
        if (attribute.type() instanceof Type.Many) {
          String links = entity.physicalName() + attribute.physicalName();
          String owner = entity.name() + "." + attribute.name();
          String other = tables.putIfAbsent(NamesAreTakenOnce.folded(links), owner);
          meet(owner, other, attribute.position(), problems);
        }
      }
    }
  }

  private static void columns(List<Attribute> attributes, Problems problems) {
    Map<String, String> columns = new HashMap<>();
    for (Attribute attribute : attributes) {
      String other = columns.putIfAbsent(column(attribute), attribute.name());
      meet(attribute.name(), other, attribute.position(), problems);
    }
  }

  private static String column(Attribute attribute) {
    boolean reference =
        attribute.type() instanceof Type.Reference
            || attribute.type() instanceof Type.StaticReference;
    return NamesAreTakenOnce.folded(attribute.physicalName()) + (reference ? "id" : "");
  }

  private static void meet(String name, String other, Position here, Problems problems) {
    if (other != null) {
      problems.add(
          ProblemCode.NAMES_TOO_CLOSE,
          here,
          "`" + name + "` and `" + other + "` have the same name in the database",
          "give one of them another name");
    }
  }
}
