package dev.croft.compiler.check;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** Warns of indexes that another one begins with: they cost every write and help no read. */
final class IndexesAreNeeded implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    application.entities().forEach(entity -> check(entity, problems));
  }

  private static void check(Entity entity, Problems problems) {
    for (Entity.Index index : entity.indexes()) {
      boolean covered =
          others(entity, index).stream()
              .anyMatch(
                  keys ->
                      keys.size() >= index.keys().size()
                          && keys.subList(0, index.keys().size()).equals(index.keys()));
      if (!index.unique() && covered) {
        problems.add(
            ProblemCode.INDEX_TWICE,
            index.position(),
            "another index of `" + entity.name() + "` begins with the same attributes",
            "delete this one");
      }
    }
  }

  /** Of two that are the same the first one stays. */
  private static List<List<Entity.Key>> others(Entity entity, Entity.Index index) {
    List<List<Entity.Key>> others = new ArrayList<>();
    for (Attribute attribute : entity.attributes()) {
      if (attribute.unique()) {
        others.add(List.of(new Entity.Key(attribute.name(), false)));
      }
    }
    boolean before = true;
    for (Entity.Index other : entity.indexes()) {
      before = before && !other.equals(index);
      boolean longer = other.keys().size() > index.keys().size();
      if (!other.equals(index) && (before || longer || other.unique())) {
        others.add(other.keys());
      }
    }
    return others;
  }
}
