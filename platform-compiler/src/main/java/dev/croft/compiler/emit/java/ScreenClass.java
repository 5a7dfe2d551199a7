package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.optimize.Plan;
import java.util.List;
import java.util.stream.Collectors;

/** A screen: what its parts answer, and what its buttons and forms do. */
final class ScreenClass {
  private final Screen screen;
  private final String name;
  private final JavaText body = new JavaText();
  private final ScreenCode code;
  private final TableCode tables;
  private final FormCode forms;

  private ScreenClass(Screen screen, Application application, Plan plan) {
    this.screen = screen;
    this.name = name(screen);
    this.code = new ScreenCode(application, screen, body, plan);
    this.tables = new TableCode(code);
    this.forms = new FormCode(code);
  }

  static String name(Screen screen) {
    return JavaNames.type(screen.name()) + "Screen";
  }

  static JavaSource of(Screen screen, Application application, Plan plan, Packages home) {
    ScreenClass made = new ScreenClass(screen, application, plan);
    made.write();
    return home.source("screen", made.name, made.body);
  }

  private void write() {
    body.doc(screen.description(), screen.position());
    body.line("public final class " + name + " {");
    body.line("private " + name + "() {}").line();
    routes();
    show();
    methods(screen.parts(), Place.of(screen));
    body.line("private static RecordNames names() {");
    body.line(
        code.named().stream()
            .map(entity -> "new " + JavaNames.type(entity) + "Resource()")
            .collect(Collectors.joining(", ", "return RecordNames.of(", ");")));
    body.line("}").line("}");
  }

  private void routes() {
    body.line("public static void routes(Routes routes) {");
    body.line(
        "routes.page("
            + JavaNames.text(screen.path())
            + ", "
            + JavaNames.text(screen.name())
            + ", "
            + code.access()
            + ");");
    route("GET", "", code.access(), "show");
    screen.everyPart().forEach(this::route);
    body.line("}").line();
  }

  private void route(Part part) {
    switch (part) {
      case Part.Table it -> route("GET", "/" + it.id() + ".csv", code.access(), "csv" + it.id());
      case Part.Button it -> it.runs().ifPresent(run -> post(it.id(), code.access(run.action())));
      case Part.Form it ->
          post(
              it.id(),
              it.purpose() instanceof Part.Purpose.Run run
                  ? code.access(run.action())
                  : code.access());
      default -> {
        // Has no address of its own.
      }
    }
  }

  private void post(int id, String access) {
    route("POST", "/" + id, access, "post" + id);
  }

  private void route(String method, String end, String access, String target) {
    body.line(
        "routes.add("
            + JavaNames.text(method)
            + ", "
            + JavaNames.text("/_screen/" + screen.name() + end)
            + ", "
            + access
            + ", "
            + name
            + "::"
            + target
            + ");");
  }

  private void show() {
    code.beginShowing("show");
    screen
        .everyPart()
        .forEach(
            part -> {
              if (part instanceof Part.Search search
                  && search.entry().type() instanceof Type.Reference reference) {
                body.line(
                    "view.search("
                        + code.shown(reference, JavaNames.member(search.entry().name()))
                        + ");");
              }
            });
    body.line(
        "return view.answer(" + code.expressions.as(screen.title(), new Type.Text(0)) + ", () -> {",
        screen.position());
    shown(screen.parts(), Place.of(screen));
    body.line("});").line("}").line();
  }

  private void shown(List<Part> parts, Place place) {
    parts.forEach(part -> shown(part, place));
  }

  private void shown(Part part, Place place) {
    switch (part) {
      case Part.Search it -> {
        // Holds an entry of the screen, which the browser knows.
      }
      case Part.Section it -> shown(it.parts(), place.inside(it.id()));
      case Part.Tabs it -> it.tabs().forEach(tab -> shown(tab, place.inside(it.id())));
      case Part.Choice it -> {
        body.line(
            "if (view.choice(view.wants("
                + place.numbers(it.id())
                + "), "
                + it.id()
                + ", "
                + code.expressions.condition(it.condition())
                + ")) {",
            it.position());
        shown(it.then(), place.inside(it, true));
        body.line("} else {");
        shown(it.otherwise(), place.inside(it, false));
        body.line("}");
      }
      case Part.Inlined it -> {
        body.line("{");
        it.locals().forEach(code::declare);
        shown(it.parts(), inside(it, place));
        body.line("}");
      }
      default -> {
        body.line("if (view.wants(" + place.numbers(part.id()) + ")) {", part.position());
        body.line("part" + part.id() + "(view, work" + place.arguments() + ");").line("}");
      }
    }
  }

  private static Place inside(Part.Inlined block, Place place) {
    Place inner = place.inside(block.id());
    for (Part.Local local : block.locals()) {
      inner = inner.declaring(local);
    }
    return inner;
  }

  private void methods(List<Part> parts, Place place) {
    parts.forEach(part -> methods(part, place));
  }

  private void methods(Part part, Place place) {
    switch (part) {
      case Part.Search it -> {
        // Nothing to compute.
      }
      case Part.Section it -> methods(it.parts(), place.inside(it.id()));
      case Part.Tabs it -> it.tabs().forEach(tab -> methods(tab, place.inside(it.id())));
      case Part.Choice it -> {
        methods(it.then(), place.inside(it, true));
        methods(it.otherwise(), place.inside(it, false));
      }
      case Part.Inlined it -> methods(it.parts(), inside(it, place));
      case Part.Paragraph it ->
          part(
              it,
              place,
              "view.text("
                  + it.id()
                  + ", "
                  + code.expressions.as(it.text(), new Type.Text(0))
                  + ");");
      case Part.Figure it ->
          part(it, place, "view.figure(" + it.id() + ", " + code.shown(it.value()) + ");");
      case Part.Show it -> show(it, place);
      case Part.Table it -> tables.table(it, place);
      case Part.Chart it -> tables.chart(it, place);
      case Part.Form it -> forms.form(it, place);
      case Part.Button it -> button(it, place);
    }
  }

  private void part(Part part, Place place, String... lines) {
    body.line(
        "private static void part"
            + part.id()
            + "(ScreenView view, Work work"
            + place.parameters()
            + ") {",
        part.position());
    List.of(lines).forEach(body::line);
    body.line("}").line();
  }

  private void show(Part.Show show, Place place) {
    String record =
        JavaTypes.of(show.record().type())
            + " shown$ = "
            + code.expressions.of(show.record())
            + ";";
    code.expressions.knowing(show.record(), "shown$");
    String values = code.shown(show.values());
    code.expressions.knowingNothing();
    part(
        show,
        place,
        record,
        "if (shown$ == null) {",
        "view.showNothing(" + show.id() + ");",
        "return;",
        "}",
        "view.show(" + show.id() + ", " + values + ");");
  }

  private void button(Part.Button button, Place place) {
    String asks = code.asks(button.asks());
    List<String> conditions = TableCode.conditions(button, code);
    String shown =
        button.runs().isPresent()
            ? "view.acts(" + button.id() + ", " + asks + ");"
            : "view.leads(" + button.id() + ", " + asks + ", " + code.link(button.opens()) + ");";
    if (conditions.isEmpty()) {
      part(button, place, shown);
    } else {
      part(button, place, "if (" + String.join(" && ", conditions) + ") {", shown, "}");
    }
    button.runs().ifPresent(run -> post(button, run, place));
  }

  private void post(Part.Button button, Expression.CallAction run, Place place) {
    code.begin("post" + button.id());
    code.reach(place);
    body.line("view.fields().refuseIfAny();");
    button
        .condition()
        .ifPresent(it -> body.line("view.offered(" + code.expressions.condition(it) + ");"));
    code.run(code.expressions.of(run), run.type() instanceof Type.Nothing, button.opens());
  }
}
