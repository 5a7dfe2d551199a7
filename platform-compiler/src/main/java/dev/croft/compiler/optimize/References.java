package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Escape;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Link;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.StaticEntity;
import dev.croft.compiler.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What uses what: for each element the names of those that it needs to become code. */
public final class References {
  private final Map<String, Set<String>> used = new HashMap<>();

  public References(Application application) {
    application.staticEntities().forEach(this::add);
    application.structures().forEach(it -> attributes(it.name(), it.attributes()));
    application.entities().forEach(this::add);
    application.queries().forEach(this::add);
    application.actions().forEach(this::add);
    application.ownScreens().forEach(this::add);
  }

  /** Directly, whatever kind of element has the name. */
  public Set<String> of(String element) {
    return used.getOrDefault(element, Set.of());
  }

  private Set<String> by(String element) {
    return used.computeIfAbsent(element, any -> new TreeSet<>());
  }

  private void attributes(String element, List<Attribute> attributes) {
    for (Attribute attribute : attributes) {
      type(element, attribute.type());
      attribute.defaultValue().ifPresent(it -> expressions(element, Walk.in(it)));
    }
  }

  private void add(StaticEntity entity) {
    attributes(entity.name(), entity.attributes());
    entity.rows().stream()
        .flatMap(row -> row.values().values().stream())
        .forEach(it -> expressions(entity.name(), Walk.in(it)));
  }

  /** The way back leads to the other one. */
  private void add(Entity entity) {
    attributes(entity.name(), entity.attributes());
    for (Attribute attribute : entity.attributes()) {
      attribute
          .inverse()
          .flatMap(any -> entity(attribute.type()))
          .ifPresent(target -> by(target).add(entity.name()));
    }
  }

  private static Optional<String> entity(Type type) {
    return switch (type) {
      case Type.Reference it -> Optional.of(it.entity());
      case Type.Many it -> Optional.of(it.entity());
      default -> Optional.empty();
    };
  }

  private void add(Query query) {
    parameters(query.name(), query.parameters());
    query.sources().forEach(it -> by(query.name()).add(it.entity()));
    expressions(query.name(), Walk.expressions(query));
    query.sql().stream()
        .flatMap(sql -> sql.fragments().stream())
        .forEach(fragment -> fragment(query.name(), fragment));
  }

  private void fragment(String query, Escape.Fragment fragment) {
    switch (fragment) {
      case Escape.Fragment.TableOf it -> by(query).add(it.entity());
      case Escape.Fragment.ColumnOf it -> by(query).add(it.entity());
      case Escape.Fragment.Value it -> expressions(query, Walk.in(it.parameter()));
      case Escape.Fragment.Words it -> {
        // Names no element.
      }
    }
  }

  private void add(Action action) {
    parameters(action.name(), action.parameters());
    type(action.name(), action.returns());
    expressions(action.name(), Walk.expressions(action));
    Walk.statements(action.body())
        .forEach(
            statement -> {
              switch (statement) {
                case Statement.Update it -> by(action.name()).add(it.entity());
                case Statement.Delete it -> by(action.name()).add(it.entity());
                case Statement.For it -> type(action.name(), it.element());
                default -> {
                  // Names nothing but in what it computes.
                }
              }
            });
  }

  private void add(Screen screen) {
    parameters(screen.name(), screen.inputs());
    expressions(screen.name(), Walk.expressions(screen));
    screen.ownQueries().stream()
        .flatMap(query -> query.sources().stream())
        .forEach(it -> by(screen.name()).add(it.entity()));
    screen.everyPart().forEach(part -> part(screen.name(), part));
  }

  private void part(String screen, Part part) {
    part.lists().ifPresent(it -> by(screen).add(it.query().name()));
    links(part).forEach(link -> link(screen, link));
    if (part instanceof Part.Form form) {
      form.fields().forEach(it -> type(screen, it.attribute().type()));
      switch (form.purpose()) {
        case Part.Purpose.Change it -> by(screen).add(it.entity());
        case Part.Purpose.Make it -> by(screen).add(it.entity());
        case Part.Purpose.Run it -> by(screen).add(it.action());
      }
    }
  }

  private static Stream<Link> links(Part part) {
    return switch (part) {
      case Part.Figure it -> it.value().opens().stream();
      case Part.Show it -> it.values().stream().flatMap(value -> value.opens().stream());
      case Part.Table it -> it.columns().stream().flatMap(value -> value.opens().stream());
      case Part.Form it -> it.then().stream();
      case Part.Button it -> it.opens().stream();
      default -> Stream.empty();
    };
  }

  private void link(String screen, Link link) {
    switch (link) {
      case Link.ToScreen it -> by(screen).add(it.screen());
      case Link.ToList it -> by(screen).add(it.entity());
      case Link.ToRecord it -> by(screen).add(it.entity());
      case Link.ToNew it -> by(screen).add(it.entity());
    }
  }

  private void parameters(String element, List<Parameter> parameters) {
    parameters.forEach(it -> type(element, it.type()));
  }

  private void expressions(String element, Stream<Expression> expressions) {
    expressions.forEach(
        each -> {
          type(element, each.type());
          switch (each) {
            case Expression.RunQuery it -> by(element).add(it.query());
            case Expression.CallAction it -> by(element).add(it.action());
            case Expression.NewStructure it -> by(element).add(it.structure());
            case Expression.Create it -> by(element).add(it.entity());
            case Expression.RecordsOf it -> by(element).add(it.entity());
            case Expression.StaticRow it -> by(element).add(it.entity());
            default -> {
              // Its type says it.
            }
          }
        });
  }

  private void type(String element, Type type) {
    switch (type) {
      case Type.Reference it -> by(element).add(it.entity());
      case Type.StaticReference it -> by(element).add(it.entity());
      case Type.Many it -> by(element).add(it.entity());
      case Type.ListOf it -> type(element, it.element());
      case Type.StructureOf it -> by(element).add(it.structure());
      case Type.RowOf it -> by(element).add(it.query());
      default -> {
        // Needs no other element.
      }
    }
  }
}
