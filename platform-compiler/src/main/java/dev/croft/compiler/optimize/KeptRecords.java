package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.List;

/** A record that was just written is not read again: the statement that writes it gives it back. */
public final class KeptRecords implements Pass {
  @Override
  public String name() {
    return "kept-record";
  }

  @Override
  public Optimized apply(Optimized before) {
    Application application = before.application();
    List<Decision> decisions = new ArrayList<>();
    List<Optimization> done = new ArrayList<>();
    for (Entity entity : application.entities()) {
      if (entity.attributes().stream().allMatch(it -> isPlain(it.type()))) {
        decisions.add(new Decision.Kept(entity.name()));
        done.add(
            new Optimization(
                name(),
                entity.position(),
                "a " + entity.name() + " that was written is known until the end of the request"));
      }
    }
    application.actions().forEach(it -> updates(it, decisions));
    return before.deciding(decisions, done);
  }

  /** Bytes are not carried to and fro, and links are not part of the row. */
  private static boolean isPlain(Type type) {
    return !(type instanceof Type.Many
        || type instanceof Type.Image
        || type instanceof Type.Binary);
  }

  private static void updates(Action action, List<Decision> decisions) {
    List<Statement> all = Walk.statements(action.body()).toList();
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at) instanceof Statement.Update update
          && (gives(action, update.entity()) || isReadFrom(loop(all, at), at, all, update))) {
        decisions.add(new Decision.ReadBack(update));
      }
    }
  }

  private static boolean gives(Action action, String entity) {
    return action.returns().equals(new Type.Reference(entity));
  }

  /** Where the turns of a loop begin in which the statement stands; its own place without one. */
  private static int loop(List<Statement> all, int at) {
    for (int i = 0; i < at; i++) {
      if (all.get(i) instanceof Statement.For loop
          && Walk.statements(loop.body()).anyMatch(all.get(at)::equals)) {
        return i;
      }
    }
    return at;
  }

  private static boolean isReadFrom(
      int from, int at, List<Statement> all, Statement.Update update) {
    for (int i = from; i < all.size(); i++) {
      Statement each = all.get(i);
      boolean again =
          i != at
              && (each instanceof Statement.Update other && other.entity().equals(update.entity())
                  || Walk.computed(each).stream()
                      .flatMap(Walk::in)
                      .anyMatch(it -> reads(it, update.entity())));
      if (again) {
        return true;
      }
    }
    return false;
  }

  private static boolean reads(Expression expression, String entity) {
    return expression instanceof Expression.AttributeOf attribute
            && attribute.of().type().equals(new Type.Reference(entity))
            && !attribute.attribute().equals("id")
        || expression instanceof Expression.Template template
            && template.parts().stream()
                .anyMatch(it -> it.type().equals(new Type.Reference(entity)));
  }
}
