package dev.croft.compiler.emit.java;

import dev.croft.compiler.emit.js.PagePath;
import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Link;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.optimize.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What all parts of a screen have in common as Java: inputs, values, links, who is admitted. */
final class ScreenCode {
  private static final String FIND = ", id$ -> ";

  final Application application;
  final Screen screen;
  final JavaText body;
  final JavaExpression expressions;
  private final AccessCode access;
  private final SortedSet<String> named = new TreeSet<>();

  ScreenCode(Application application, Screen screen, JavaText body, Plan plan) {
    this.application = application;
    this.screen = screen;
    this.body = body;
    this.expressions = new JavaExpression(application, Set.of(), plan);
    this.access = new AccessCode(application.context());
  }

  /** Entities whose records are named by the screen, as far as it is written. */
  SortedSet<String> named() {
    return named;
  }

  String access() {
    return access.of(screen.access());
  }

  /** Of what runs an action: the screen and the action itself must be open. */
  String access(String action) {
    return access.both(screen.access(), application.action(action).orElseThrow().access());
  }

  /** The condition under which a caller of the screen may also run an action, if there is one. */
  Optional<String> admits(String action) {
    Access own = application.action(action).orElseThrow().access();
    return own instanceof Access.Nobody || own.equals(screen.access())
        ? Optional.empty()
        : Optional.of("view.admits(" + access.of(own) + ")");
  }

  /** The beginning of a method that answers a request: the inputs as variables. */
  void begin(String name) {
    begin(name, "");
  }

  /** What a screen shows is only read, as far as SQL of an author can be trusted: not at all. */
  void beginShowing(String name) {
    boolean trusted = application.queries().stream().allMatch(query -> query.sql().isEmpty());
    begin(name, trusted ? ".onlyReads()" : "");
  }

  private void begin(String name, String promise) {
    body.line("private static Answer " + name + "(Exchange exchange) {");
    body.line("Work work = exchange.work()" + promise + ";");
    body.line(
        "ScreenView view = new ScreenView("
            + JavaNames.text(screen.name())
            + ", exchange, names());");
    if (screen.inputs().isEmpty()) {
      return;
    }
    body.line(
        "Input address$ = exchange.entries("
            + screen.inputs().stream()
                .filter(it -> it.type() instanceof Type.Text)
                .map(it -> JavaNames.text(it.name()))
                .collect(Collectors.joining(", "))
            + ");");
    screen.parameters().forEach(it -> input(it, "view.existing("));
    screen.entries().forEach(it -> input(it, "view.chosen("));
    body.line("address$.refuseIfAny();");
    for (Parameter each : screen.inputs()) {
      if (each.type() instanceof Type.StaticReference reference) {
        String variable = JavaNames.member(each.name());
        body.line("if (" + variable + " != null) {");
        body.line(JavaNames.type(reference.entity()) + ".of(" + variable + ");").line("}");
      }
    }
  }

  private void input(Parameter input, String found) {
    String read =
        new Inputs(application, "address$")
            .of(input.name(), input.type(), input.optional(), input.defaultValue());
    String code =
        input.type() instanceof Type.Reference reference
            ? found
                + JavaNames.text(reference.entity())
                + ", "
                + read
                + FIND
                + JavaNames.type(reference.entity())
                + "Table.look(work, id$))"
            : read;
    body.line(
        JavaTypes.of(input.type()) + " " + JavaNames.member(input.name()) + " = " + code + ";",
        input.position());
  }

  /** Leads to a part that a request names: it must be there for this caller now. */
  void reach(Place place) {
    for (Place.Step step : place.steps()) {
      switch (step) {
        case Place.Step.Declares it -> declare(it.local());
        case Place.Step.Enters it ->
            body.line(
                "view.offered("
                    + (it.then() ? "" : "!(")
                    + expressions.condition(it.condition())
                    + (it.then() ? ");" : "));"));
      }
    }
  }

  void declare(Part.Local local) {
    body.line(
        JavaTypes.of(local.type())
            + " "
            + JavaNames.member(local.name())
            + " = "
            + expressions.as(local.value(), local.type())
            + ";",
        local.value().position());
  }

  String shown(Part.Value value) {
    StringBuilder code =
        new StringBuilder(
            value.bytes().isPresent()
                ? "Shown.of(" + expressions.of(value.value()) + ")"
                : shown(value.value().type(), expressions.of(value.value())));
    value
        .bytes()
        .ifPresent(
            bytes ->
                code.append(".holding(")
                    .append(
                        bytes(bytes.entity(), expressions.of(bytes.record()), bytes.attribute()))
                    .append(")"));
    value.opens().ifPresent(link -> code.append(".opening(").append(link(link)).append(")"));
    return code.toString();
  }

  String shown(List<Part.Value> values) {
    return values.stream().map(this::shown).collect(Collectors.joining(", ", "List.of(", ")"));
  }

  String shown(Type type, String code) {
    Optional<String> entity = referred(type);
    entity.ifPresent(named::add);
    return entity
        .map(it -> "Shown.reference(" + JavaNames.text(it) + ", " + code + ")")
        .orElse("Shown.of(" + code + ")");
  }

  private static Optional<String> referred(Type type) {
    return switch (type) {
      case Type.Reference reference -> Optional.of(reference.entity());
      case Type.Many many -> Optional.of(many.entity());
      case Type.ListOf list -> referred(list.element());
      default -> Optional.empty();
    };
  }

  static String bytes(String entity, String id, String attribute) {
    return "ScreenAddress.bytes("
        + JavaNames.text(entity)
        + ", "
        + id
        + ", "
        + JavaNames.text(attribute)
        + ")";
  }

  String link(Optional<Link> link) {
    return link.map(this::link).orElse("null");
  }

  /** An address below the context, or null where a record is missing. */
  String link(Link link) {
    return switch (link) {
      case Link.ToScreen it -> toScreen(it);
      case Link.ToList it -> JavaNames.text("/" + PagePath.of(it.entity()));
      case Link.ToNew it -> JavaNames.text("/" + PagePath.of(it.entity()) + "/new");
      case Link.ToRecord it ->
          "ScreenAddress.record("
              + JavaNames.text("/" + PagePath.of(it.entity()))
              + ", "
              + expressions.of(it.record())
              + ")";
    };
  }

  private String toScreen(Link.ToScreen link) {
    Screen target = application.screen(link.screen()).orElseThrow();
    StringBuilder code = new StringBuilder("ScreenAddress.of(");
    code.append(JavaNames.text(target.path())).append(")");
    for (int i = 0; i < link.arguments().size(); i++) {
      Parameter parameter = target.parameters().get(i);
      boolean must = !parameter.optional() && parameter.defaultValue().isEmpty();
      code.append(must ? ".must(" : ".may(")
          .append(JavaNames.text(parameter.name()))
          .append(", ")
          .append(expressions.as(link.arguments().get(i), parameter.type()))
          .append(")");
    }
    return code.append(".text()").toString();
  }

  String asks(Optional<Expression> asks) {
    return asks.map(it -> expressions.as(it, new Type.Text(0))).orElse("null");
  }

  /** Runs an action and tells where its button or form leads. */
  void run(String call, boolean nothing, Optional<Link> then) {
    body.line((nothing ? "" : "var result = ") + call + ";");
    body.line("return view.open(" + link(then) + ");").line("}").line();
  }
}
