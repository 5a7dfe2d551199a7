package dev.croft.compiler.emit.java;

import dev.croft.compiler.emit.sql.PhysicalName;
import dev.croft.compiler.model.Application;
import java.util.stream.Collectors;

/** The servlet of the application: who it is, and its routes. */
final class ApplicationClass {
  private final Application application;
  private final JavaText body = new JavaText();

  private ApplicationClass(Application application) {
    this.application = application;
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
    application
        .entities()
        .forEach(it -> body.line(JavaNames.type(it.name()) + "Resource.routes(routes);"));
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
}
