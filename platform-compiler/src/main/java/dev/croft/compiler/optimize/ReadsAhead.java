package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Link;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Records that a loop, a sum or the rows of a table would read one by one are read at once. */
public final class ReadsAhead implements Pass {
  @Override
  public String name() {
    return "read-ahead";
  }

  @Override
  public Optimized apply(Optimized before) {
    Collected collected = new Collected(before.application());
    before.application().actions().forEach(action -> collected.statements(action.body()));
    before.application().ownScreens().stream()
        .flatMap(screen -> screen.everyPart())
        .forEach(collected::part);
    Lists.inLogic(before.application()).forEach(collected::aggregate);
    return before.deciding(collected.decisions, collected.done);
  }

  private final class Collected {
    private final Application application;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Optimization> done = new ArrayList<>();

    Collected(Application application) {
      this.application = application;
    }

    void statements(List<Statement> body) {
      Walk.statements(body)
          .forEach(
              statement -> {
                if (statement instanceof Statement.For loop && !isUnsure(loop)) {
                  List<Expression> always =
                      loop.body().stream().flatMap(it -> Walk.computed(it).stream()).toList();
                  add(loop, loop.variable(), loop.in(), always, loop.position());
                }
              });
    }

    /**
     * What is deleted, undone, or done by another action, makes the application forget what it
     * read.
     */
    private boolean isUnsure(Statement.For loop) {
      return Walk.statements(loop.body())
              .anyMatch(it -> it instanceof Statement.Delete || it instanceof Statement.Try)
          || Walk.expressions(loop.body()).anyMatch(it -> it instanceof Expression.CallAction);
    }

    void aggregate(Expression expression) {
      if (expression instanceof Expression.Aggregate aggregate
          && aggregate.variable().isPresent()
          && aggregate.source().isPresent()) {
        add(
            aggregate,
            aggregate.variable().get(),
            aggregate.source().get(),
            aggregate.where().or(aggregate::value).stream().toList(),
            aggregate.position());
      }
    }

    void part(Part part) {
      switch (part) {
        case Part.Table it -> add(it, "row", null, shown(it), it.position());
        case Part.Chart it ->
            add(it, "row", null, List.of(it.by().value(), it.of().value()), it.position());
        default -> {
          // Has no rows.
        }
      }
    }

    private static List<Expression> shown(Part.Table table) {
      List<Expression> all = new ArrayList<>();
      for (Part.Value column : table.columns()) {
        all.add(column.value());
        column.bytes().ifPresent(it -> all.add(it.record()));
        column.opens().ifPresent(it -> all.addAll(arguments(it)));
      }
      for (Part.Button button : table.buttons()) {
        if (button.condition().isPresent()) {
          all.add(button.condition().get());
        } else {
          button.asks().ifPresent(all::add);
          button
              .opens()
              .filter(it -> button.runs().isEmpty())
              .ifPresent(it -> all.addAll(arguments(it)));
        }
      }
      table.selects().ifPresent(it -> all.add(it.record()));
      return all;
    }

    private static List<Expression> arguments(Link link) {
      return switch (link) {
        case Link.ToScreen it -> it.arguments();
        case Link.ToRecord it -> List.of(it.record());
        case Link.ToList it -> List.of();
        case Link.ToNew it -> List.of();
      };
    }

    private void add(
        Object place,
        String variable,
        Expression list,
        List<Expression> always,
        dev.croft.compiler.source.Position position) {
      List<Expression> references = new ArrayList<>();
      always.stream()
          .flatMap(Always::computed)
          .flatMap(this::asked)
          .filter(it -> Effects.root(it).equals(variable) && isPath(it))
          .filter(
              it -> !(list instanceof Expression.RecordsOf && it instanceof Expression.Variable))
          .forEach(
              it -> {
                if (references.stream().noneMatch(known -> said(known).equals(said(it)))) {
                  references.add(it);
                }
              });
      if (references.isEmpty()) {
        return;
      }
      references.sort(java.util.Comparator.comparingInt(it -> said(it).length()));
      decisions.add(new Decision.Ahead(place, references));
      for (Expression each : references) {
        done.add(
            new Optimization(
                name(),
                position,
                "what `" + said(each) + "` leads to is read for all turns with one statement"));
      }
    }

    /** References to records of which an attribute is read. */
    private Stream<Expression> asked(Expression expression) {
      return switch (expression) {
        case Expression.AttributeOf it ->
            it.of().type() instanceof Type.Reference && !it.attribute().equals("id") && !isBytes(it)
                ? Stream.of(it.of())
                : Stream.empty();
        case Expression.Template it -> it.parts().stream().filter(this::isNamed);
        default -> Stream.empty();
      };
    }

    private static boolean isBytes(Expression.AttributeOf attribute) {
      return attribute.type() instanceof Type.Image || attribute.type() instanceof Type.Binary;
    }

    private boolean isNamed(Expression part) {
      return part.type() instanceof Type.Reference reference
          && application.entity(reference.entity()).flatMap(Entity::label).isPresent();
    }

    private static boolean isPath(Expression expression) {
      return expression instanceof Expression.Variable
          || expression instanceof Expression.AttributeOf attribute && isPath(attribute.of());
    }

    private static String said(Expression path) {
      return path instanceof Expression.AttributeOf attribute
          ? said(attribute.of()) + "." + attribute.attribute()
          : Optional.of(path)
              .filter(Expression.Variable.class::isInstance)
              .map(it -> ((Expression.Variable) it).name())
              .orElse("");
    }
  }
}
