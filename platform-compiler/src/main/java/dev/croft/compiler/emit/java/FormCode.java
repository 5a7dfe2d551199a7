package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Type;
import java.util.Optional;
import java.util.stream.Collectors;

/** Forms: what their fields hold at first, and what becomes of what a person sends. */
final class FormCode {
  private static final String VALUES = "Map<String, Shown> values$ = new LinkedHashMap<>();";

  private final ScreenCode code;
  private final JavaText body;
  private final JavaExpression expressions;

  FormCode(ScreenCode code) {
    this.code = code;
    this.body = code.body;
    this.expressions = code.expressions;
  }

  void form(Part.Form form, Place place) {
    body.line(
        "private static void part"
            + form.id()
            + "(ScreenView view, Work work"
            + place.parameters()
            + ") {",
        form.position());
    switch (form.purpose()) {
      case Part.Purpose.Change change -> record(form, change);
      case Part.Purpose.Make make -> blank(form);
      case Part.Purpose.Run run -> {
        Optional<String> admits = code.admits(run.action());
        admits.ifPresent(it -> body.line("if (" + it + ") {"));
        blank(form);
        admits.ifPresent(it -> body.line("}"));
      }
    }
    body.line("}").line();
    code.begin("post" + form.id());
    code.reach(place);
    switch (form.purpose()) {
      case Part.Purpose.Change change -> change(form, change);
      case Part.Purpose.Make make -> make(form, make);
      case Part.Purpose.Run run -> run(form, run);
    }
  }

  private void record(Part.Form form, Part.Purpose.Change change) {
    String entity = JavaNames.type(change.entity());
    body.line("Long id$ = " + expressions.of(change.record()) + ";");
    body.line("if (id$ != null) {");
    body.line(entity + " record$ = " + entity + "Table.get(work, id$);");
    body.line(VALUES);
    for (Part.Field field : form.fields()) {
      Attribute attribute = field.attribute();
      String value = "record$." + JavaNames.member(attribute.name()) + "()";
      String shown =
          isBytes(attribute.type())
              ? "Shown.of("
                  + entity
                  + "Table."
                  + TableClass.size(attribute.name())
                  + "(work, id$)).holding("
                  + ScreenCode.bytes(change.entity(), "id$", attribute.name())
                  + ")"
              : code.shown(attribute.type(), value);
      value(attribute, shown);
    }
    body.line("view.form(" + form.id() + ", record$.croftVersion(), values$);");
    body.line("}");
  }

  private void value(Attribute attribute, String shown) {
    body.line("values$.put(" + JavaNames.text(attribute.name()) + ", " + shown + ");");
  }

  private static boolean isBytes(Type type) {
    return type instanceof Type.Image || type instanceof Type.Binary;
  }

  private void blank(Part.Form form) {
    body.line(VALUES);
    for (Part.Field field : form.fields()) {
      Attribute attribute = field.attribute();
      String usual =
          attribute
              .defaultValue()
              .filter(value -> !acts(value))
              .map(value -> expressions.as(value, attribute.type()))
              .orElse(JavaTypes.isList(attribute.type()) ? "List.of()" : "null");
      value(attribute, code.shown(attribute.type(), usual));
    }
    body.line("view.form(" + form.id() + ", values$);");
  }

  /** A number is taken for a record that uses it, not for one that a person may make. */
  private static boolean acts(Expression value) {
    return value instanceof Expression.NextNumber
        || value instanceof Expression.CallAction
        || value instanceof Expression.Create
        || Parts.of(value).stream().anyMatch(FormCode::acts);
  }

  private void fields(Part.Form form) {
    body.line(
        form.fields().stream()
            .map(field -> JavaNames.text(field.attribute().name()))
            .collect(Collectors.joining(", ", "Input in = view.fields(", ");")));
  }

  private void change(Part.Form form, Part.Purpose.Change change) {
    String entity = JavaNames.type(change.entity());
    body.line("Long result = " + expressions.of(change.record()) + ";");
    body.line("view.offered(result != null);");
    body.line(entity + " record$ = view.unchanged(" + JavaNames.text(change.entity()) + ",");
    body.line("    result, " + entity + "Table.find(work, result), " + entity + "::croftVersion);");
    fields(form);
    StringBuilder changed = new StringBuilder(entity + " changed$ = record$");
    for (Part.Field field : form.fields()) {
      Attribute attribute = field.attribute();
      changed
          .append(".")
          .append(JavaNames.with(attribute.name()))
          .append("(in.")
          .append(ResourceClass.inputMethod(attribute.type()))
          .append("(")
          .append(JavaNames.text(attribute.name()))
          .append(", record$.")
          .append(JavaNames.member(attribute.name()))
          .append("()))");
    }
    body.line(changed.append(";").toString());
    body.line("in.refuseIfAny();");
    body.line(entity + "Table.update(work, changed$);");
    body.line("return view.open(" + code.link(form.then()) + ");").line("}").line();
  }

  private void make(Part.Form form, Part.Purpose.Make make) {
    Entity entity = code.application.entity(make.entity()).orElseThrow();
    String name = JavaNames.type(make.entity());
    fields(form);
    body.line(
        entity.attributes().stream()
            .map(attribute -> made(form, make, attribute))
            .collect(
                Collectors.joining(
                    ",\n        ",
                    name + " record$ =\n    new " + name + "(null, 0,\n        ",
                    ");")));
    body.line("in.refuseIfAny();");
    code.run(name + "Table.insert(work, record$)", false, form.then());
  }

  /** From the form, else from the screen, else as the model has it. */
  private String made(Part.Form form, Part.Purpose.Make make, Attribute attribute) {
    String usual =
        attribute
            .defaultValue()
            .map(value -> expressions.as(value, attribute.type()))
            .orElse(JavaTypes.isList(attribute.type()) ? "List.of()" : "null");
    boolean acts = attribute.defaultValue().filter(FormCode::acts).isPresent();
    if (field(form, attribute.name()).isPresent()) {
      String quoted = JavaNames.text(attribute.name());
      String read = "in." + ResourceClass.inputMethod(attribute.type()) + "(" + quoted + ", ";
      return acts ? "in.has(" + quoted + ") ? " + read + "null) : " + usual : read + usual + ")";
    }
    return make.given().stream()
        .filter(each -> each.name().equals(attribute.name()))
        .map(each -> expressions.as(each.value(), attribute.type()))
        .findFirst()
        .orElse(usual);
  }

  private static Optional<Attribute> field(Part.Form form, String name) {
    return form.fields().stream()
        .map(Part.Field::attribute)
        .filter(attribute -> attribute.name().equals(name))
        .findFirst();
  }

  private void run(Part.Form form, Part.Purpose.Run run) {
    Action action = code.application.action(run.action()).orElseThrow();
    fields(form);
    StringBuilder call = new StringBuilder(JavaNames.type(action.name()) + "Action.run(work");
    for (int i = 0; i < action.parameters().size(); i++) {
      Parameter parameter = action.parameters().get(i);
      Optional<Expression> given = run.arguments().get(i);
      if (given.isPresent()) {
        call.append(", ").append(expressions.as(given.get(), parameter.type()));
      } else {
        String variable = "field$" + i;
        body.line(
            JavaTypes.of(parameter.type())
                + " "
                + variable
                + " = "
                + new Inputs(code.application, "in")
                    .of(
                        parameter.name(),
                        parameter.type(),
                        parameter.optional(),
                        parameter.defaultValue())
                + ";");
        call.append(", ").append(variable);
      }
    }
    body.line("in.refuseIfAny();");
    code.run(call.append(")").toString(), action.returns() instanceof Type.Nothing, form.then());
  }
}
