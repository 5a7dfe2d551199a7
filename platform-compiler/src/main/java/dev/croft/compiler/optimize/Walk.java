package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Link;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.model.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is said inside an element, whatever the order. */
final class Walk {
  private Walk() {}

  /** The expression and all inside it. */
  static Stream<Expression> in(Expression expression) {
    return Stream.concat(Stream.of(expression), Parts.of(expression).stream().flatMap(Walk::in));
  }

  /** The statements and all inside them. */
  static Stream<Statement> statements(List<Statement> statements) {
    return statements.stream().flatMap(Walk::statements);
  }

  private static Stream<Statement> statements(Statement statement) {
    Stream<Statement> inner = statement.blocks().stream().flatMap(Walk::statements);
    return Stream.concat(Stream.of(statement), inner);
  }

  /** What a statement computes itself, without the statements inside it. */
  static List<Expression> computed(Statement statement) {
    return Parts.of(statement);
  }

  /** Every expression in the statements, those inside others too. */
  static Stream<Expression> expressions(List<Statement> statements) {
    return statements(statements).flatMap(each -> computed(each).stream()).flatMap(Walk::in);
  }

  static Stream<Expression> expressions(Action action) {
    return Stream.concat(defaults(action.parameters()), expressions(action.body()));
  }

  static Stream<Expression> expressions(Query query) {
    return Stream.of(
            query.parameters().stream().flatMap(it -> it.defaultValue().stream()),
            query.sources().stream().flatMap(it -> it.through().stream()),
            query.where().stream(),
            query.select().stream().map(Query.Selected::value),
            query.groupBy().stream(),
            query.sort().stream().map(Query.SortKey::value))
        .flatMap(each -> each)
        .flatMap(Walk::in);
  }

  static Stream<Expression> expressions(Screen screen) {
    return Stream.of(
            Stream.of(screen.title()).flatMap(Walk::in),
            defaults(screen.parameters()),
            defaults(screen.entries()),
            screen.everyPart().flatMap(Walk::expressions),
            screen.ownQueries().stream().flatMap(Walk::expressions))
        .flatMap(each -> each);
  }

  /** What a part computes itself, without the parts inside it. */
  static Stream<Expression> expressions(Part part) {
    Stream<Expression> direct =
        switch (part) {
          case Part.Search it -> Stream.empty();
          case Part.Paragraph it -> Stream.of(it.text());
          case Part.Figure it -> of(it.value());
          case Part.Show it -> Stream.concat(Stream.of(it.record()), of(it.values()));
          case Part.Form it -> of(it);
          case Part.Table it ->
              Stream.of(
                      it.rows().arguments().stream(),
                      of(it.columns()),
                      it.selects().stream().map(Part.Selection::record))
                  .flatMap(each -> each);
          case Part.Chart it ->
              Stream.concat(it.rows().arguments().stream(), of(List.of(it.by(), it.of())));
          case Part.Button it ->
              Stream.of(it.runs(), it.asks(), it.condition())
                  .flatMap(Optional<? extends Expression>::stream)
                  .map(Expression.class::cast)
                  .flatMap(Stream::of);
          case Part.Section it -> Stream.empty();
          case Part.Tabs it -> Stream.empty();
          case Part.Choice it -> Stream.of(it.condition());
          case Part.Inlined it -> it.locals().stream().map(Part.Local::value);
        };
    Stream<Expression> links =
        part instanceof Part.Button button
            ? button.opens().stream().flatMap(Walk::of)
            : Stream.empty();
    return Stream.concat(direct, links).flatMap(Walk::in);
  }

  private static Stream<Expression> of(Part.Form form) {
    Stream<Expression> given =
        switch (form.purpose()) {
          case Part.Purpose.Change it -> Stream.of(it.record());
          case Part.Purpose.Make it -> it.given().stream().map(Expression.Assignment::value);
          case Part.Purpose.Run it -> it.arguments().stream().flatMap(Optional::stream);
        };
    return Stream.of(
            given,
            form.fields().stream().flatMap(it -> it.attribute().defaultValue().stream()),
            form.then().stream().flatMap(Walk::of))
        .flatMap(each -> each);
  }

  private static Stream<Expression> of(List<Part.Value> values) {
    return values.stream().flatMap(Walk::of);
  }

  private static Stream<Expression> of(Part.Value value) {
    return Stream.of(
            Stream.of(value.value()),
            value.bytes().stream().map(Part.Bytes::record),
            value.opens().stream().flatMap(Walk::of))
        .flatMap(each -> each);
  }

  private static Stream<Expression> of(Link link) {
    return switch (link) {
      case Link.ToScreen it -> it.arguments().stream();
      case Link.ToRecord it -> Stream.of(it.record());
      case Link.ToList it -> Stream.empty();
      case Link.ToNew it -> Stream.empty();
    };
  }

  private static Stream<Expression> defaults(List<Parameter> parameters) {
    return parameters.stream().flatMap(it -> it.defaultValue().stream()).flatMap(Walk::in);
  }

  private static Stream<Expression> attributeDefaults(List<Attribute> attributes) {
    return attributes.stream().flatMap(it -> it.defaultValue().stream()).flatMap(Walk::in);
  }

  /** Usual values of settings, attributes and inputs. */
  static Stream<Expression> defaults(Application application) {
    return Stream.of(
            application.settings().stream()
                .flatMap(it -> it.defaultValue().stream())
                .flatMap(Walk::in),
            application.entities().stream().flatMap(it -> attributeDefaults(it.attributes())),
            application.structures().stream().flatMap(it -> attributeDefaults(it.attributes())),
            application.ownScreens().stream().flatMap(it -> defaults(it.inputs())))
        .flatMap(each -> each);
  }

  /** Everything that the application computes. */
  static Stream<Expression> expressions(Application application) {
    return Stream.of(
            defaults(application),
            application.queries().stream().flatMap(Walk::expressions),
            application.actions().stream().flatMap(Walk::expressions),
            application.ownScreens().stream().flatMap(Walk::expressions))
        .flatMap(each -> each);
  }
}
