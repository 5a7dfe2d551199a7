package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where logic asks for a record, only the columns are read that logic uses somewhere. */
public final class UnreadColumns implements Pass {
  @Override
  public String name() {
    return "unread-column";
  }

  @Override
  public Optimized apply(Optimized before) {
    Application application = before.application();
    Map<String, Set<String>> read = read(application);
    List<Decision> decisions = new ArrayList<>();
    List<Optimization> done = new ArrayList<>();
    for (Entity entity : application.entities()) {
      Set<String> attributes = read.getOrDefault(entity.name(), Set.of());
      List<String> unread =
          entity.attributes().stream()
              .map(it -> it.name())
              .filter(it -> !attributes.contains(it))
              .toList();
      if (!unread.isEmpty()) {
        decisions.add(new Decision.Columns(entity.name(), attributes));
        done.add(
            new Optimization(
                name(),
                entity.position(),
                "logic never reads "
                    + String.join(", ", unread)
                    + " of "
                    + entity.name()
                    + ": left out where it asks for a record"));
      }
    }
    return before.deciding(decisions, done);
  }

  private static Map<String, Set<String>> read(Application application) {
    Map<String, Set<String>> read = new HashMap<>();
    logic(application).forEach(it -> expression(it, application, read));
    application.ownScreens().stream()
        .flatMap(screen -> screen.everyPart())
        .forEach(it -> part(it, read));
    return read;
  }

  /** All but what the database computes itself. */
  private static Stream<Expression> logic(Application application) {
    Stream<Expression> binds =
        Stream.concat(
                application.queries().stream(),
                application.ownScreens().stream().flatMap(it -> it.ownQueries().stream()))
            .flatMap(query -> binds(query, application));
    return Stream.of(Lists.inLogic(application), Walk.defaults(application), binds)
        .flatMap(each -> each);
  }

  private static Stream<Expression> binds(Query query, Application application) {
    Harmless inside = Harmless.inQuery(application, query);
    return Walk.expressions(query).filter(it -> !inside.isOfRecord(it));
  }

  private static void expression(
      Expression expression, Application application, Map<String, Set<String>> read) {
    if (expression instanceof Expression.AttributeOf attribute
        && attribute.of().type() instanceof Type.Reference reference) {
      of(reference.entity(), read).add(attribute.attribute());
    }
    // A record in a text stands there with its name.
    if (expression instanceof Expression.Template template) {
      template.parts().stream()
          .flatMap(
              it ->
                  it.type() instanceof Type.Reference to ? Stream.of(to.entity()) : Stream.empty())
          .flatMap(it -> application.entity(it).stream())
          .forEach(entity -> label(entity, application, read));
    }
  }

  /** The name of a record may be that of another one. */
  private static void label(Entity entity, Application application, Map<String, Set<String>> read) {
    entity
        .label()
        .filter(it -> of(entity.name(), read).add(it))
        .flatMap(entity::attribute)
        .ifPresent(
            it -> {
              if (it.type() instanceof Type.Reference to) {
                application.entity(to.entity()).ifPresent(next -> label(next, application, read));
              }
            });
  }

  private static void part(Part part, Map<String, Set<String>> read) {
    if (part instanceof Part.Form form && form.purpose() instanceof Part.Purpose.Change change) {
      form.fields().forEach(it -> of(change.entity(), read).add(it.attribute().name()));
    }
  }

  private static Set<String> of(String entity, Map<String, Set<String>> read) {
    return read.computeIfAbsent(entity, any -> new HashSet<>());
  }
}
