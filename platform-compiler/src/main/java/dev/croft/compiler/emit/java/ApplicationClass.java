package dev.croft.compiler.emit.java;

import dev.croft.compiler.emit.sql.PhysicalName;
import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The servlet of the application, with its routes. */
final class ApplicationClass {
  private final Application application;
  private final AccessCode access;
  private final JavaText body = new JavaText();

  private ApplicationClass(Application application) {
    this.application = application;
    this.access = new AccessCode(application.context());
  }

  static JavaSource of(Application application, Packages home) {
    ApplicationClass made = new ApplicationClass(application);
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
    body.line("@Override").line("protected Rules rules() {");
    body.line("return ModelRules.all();").line("}").line("}");
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
}
