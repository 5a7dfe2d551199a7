package dev.croft.compiler.emit.java;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.emit.sql.PhysicalName;
import dev.croft.compiler.emit.sql.ShapeOf;
import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Origin;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The servlet of the application: its routes, and its constraints in words. */
final class ApplicationClass {
  private final Application application;
  private final DatabaseShape shape;
  private final List<DatabaseShape> elsewhere;
  private final AccessCode access;
  private final JavaText body = new JavaText();

  private ApplicationClass(Application application, DatabaseShape shape) {
    this.application = application;
    this.shape = shape;
    this.elsewhere = ShapeOf.elsewhere(application);
    this.access = new AccessCode(application.context());
  }

  static JavaSource of(Application application, DatabaseShape shape, Packages home) {
    ApplicationClass made = new ApplicationClass(application, shape);
    made.write();
    return home.source("", "ModelServlet", made.body);
  }

  private void write() {
    body.doc(application.description(), application.position());
    body.line("public final class ModelServlet extends ApplicationServlet {");
    body.line("private static final long serialVersionUID = 1L;").line();
    body.line("public ModelServlet() {");
    body.line(
        "super(new Identity("
            + JavaNames.text(application.name())
            + ", "
            + JavaNames.text(application.title())
            + ", "
            + JavaNames.text(application.context())
            + ", "
            + JavaNames.text(PhysicalName.schema(application))
            + ", List.of("
            + application.roles().stream()
                .map(role -> JavaNames.text(role.name()))
                .collect(Collectors.joining(", "))
            + ")));");
    body.line("}").line();
    body.line("@Override").line("protected Routes routes() {");
    body.line("Routes routes = new Routes();");
    application.entities().forEach(this::entity);
    new OperationCode(application, body).write();
    application
        .ownScreens()
        .forEach(
            screen ->
                body.line(
                    JavaNames.basePackage(application)
                        + ".screen."
                        + ScreenClass.name(screen)
                        + ".routes(routes);"));
    body.line("return routes;").line("}").line();
    body.line("@Override").line("protected Rules rules() {").line("return new Rules()");
    shape.tables().forEach(table -> rules(shape, table));
    elsewhere.forEach(each -> each.tables().forEach(table -> rules(each, table)));
    body.line("    ;").line("}").line("}");
  }

  private void entity(Entity entity) {
    List<Access> rest =
        application.restOf().stream()
            .filter(each -> each.entity().equals(entity.name()))
            .map(Application.RestOf::access)
            .toList();
    List<Access> pages =
        application.screens().stream()
            .filter(each -> each.entity().equals(entity.name()))
            .map(Application.Screens::access)
            .toList();
    String resource = "new " + JavaNames.type(entity.name()) + "Resource()";
    List<Access> both = new ArrayList<>(rest);
    both.addAll(pages);
    if (!both.isEmpty()) {
      body.line("routes.entity(" + resource + ", " + access.anyOf(both) + ");", entity.position());
    }
    if (!pages.isEmpty()) {
      body.line(
          "routes.pages("
              + JavaNames.text(dev.croft.compiler.emit.js.PagePath.of(entity.name()))
              + ", "
              + JavaNames.text(entity.name())
              + ", "
              + access.anyOf(pages)
              + ");");
    }
    ScreenReach reach = new ScreenReach(application);
    List<Access> choosing =
        Stream.concat(
                application.screens().stream()
                    .filter(screens -> refersTo(screens.entity(), entity.name()))
                    .map(Application.Screens::access),
                reach.choosing(entity.name()))
            .toList();
    if (!choosing.isEmpty()) {
      body.line("routes.choices(" + resource + ", " + access.anyOf(choosing) + ");");
    }
    for (Attribute attribute : entity.attributes()) {
      List<Access> showing = reach.showing(entity.name(), attribute.name()).toList();
      if (!showing.isEmpty()) {
        body.line(
            "routes.bytes("
                + resource
                + ", "
                + JavaNames.text(attribute.name())
                + ", "
                + access.anyOf(showing)
                + ");");
      }
    }
  }

  private boolean refersTo(String from, String to) {
    return application.entity(from).stream()
        .flatMap(entity -> entity.attributes().stream())
        .map(Attribute::type)
        .anyMatch(
            type ->
                switch (type) {
                  case Type.Reference reference -> reference.entity().equals(to);
                  case Type.Many many -> many.entity().equals(to);
                  default -> false;
                });
  }

  private void rules(DatabaseShape home, DatabaseShape.Table table) {
    String element = element(table);
    for (DatabaseShape.Unique unique : table.uniques()) {
      rule("unique", unique.name(), element, attributes(table, unique.columns()));
    }
    for (DatabaseShape.ForeignKey key : table.foreignKeys()) {
      String target =
          Stream.concat(Stream.of(shape), elsewhere.stream())
              .filter(
                  it -> it.schema().equals(Objects.requireNonNullElse(key.schema(), home.schema())))
              .flatMap(it -> it.table(key.table()).stream())
              .map(ApplicationClass::element)
              .findFirst()
              .orElse(key.table());
      rule("reference", key.name(), element, attributes(table, key.columns()), target);
    }
    for (DatabaseShape.Check check : table.checks()) {
      rule("check", check.name(), element, attribute(table, check), check.message());
    }
  }

  /** {@code Customer} of {@code Customer.tags}. */
  private static String element(DatabaseShape.Table table) {
    String element = table.element();
    return table.purpose() == DatabaseShape.Purpose.LINKS
        ? Origin.simple(element.substring(0, element.lastIndexOf('.')))
        : Origin.simple(element);
  }

  private static String attributes(DatabaseShape.Table table, List<String> columns) {
    return columns.stream()
        .map(column -> table.column(column).map(DatabaseShape.Column::element).orElse(column))
        .collect(Collectors.joining(", "));
  }

  /** A rule about one attribute only is told at that attribute. */
  private static String attribute(DatabaseShape.Table table, DatabaseShape.Check check) {
    List<String> named =
        table.columns().stream()
            .filter(column -> check.condition().contains(PhysicalName.quoted(column.name())))
            .map(DatabaseShape.Column::element)
            .toList();
    return named.size() == 1 ? named.getFirst() : "";
  }

  private void rule(String method, String... texts) {
    body.line(
        List.of(texts).stream()
            .map(JavaNames::text)
            .collect(Collectors.joining(", ", "    ." + method + "(", ")")));
  }
}
