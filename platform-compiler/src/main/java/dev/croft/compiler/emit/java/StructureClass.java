package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import java.util.List;
import java.util.stream.Collectors;

/** A structure as a record that is read from JSON and written to it. */
final class StructureClass {
  private StructureClass() {}

  static JavaSource of(Application.Structure structure, Application application, Packages home) {
    String name = JavaNames.type(structure.name());
    List<Attribute> attributes = structure.attributes();
    JavaText body = new JavaText().doc(structure.description(), structure.position());
    body.line(
        "public record "
            + name
            + "("
            + attributes.stream().map(RecordClass::component).collect(Collectors.joining(", "))
            + ") {");
    Inputs inputs = new Inputs(application);
    body.line("public static " + name + " read(Input in, Work work) {");
    body.line(
        "in.only("
            + attributes.stream()
                .map(attribute -> JavaNames.text(attribute.name()))
                .collect(Collectors.joining(", ", "Set.of(", ")"))
            + ");");
    body.line(
        "return new "
            + name
            + attributes.stream()
                .map(
                    attribute ->
                        inputs.of(
                            attribute.name(),
                            attribute.type(),
                            attribute.optional(),
                            attribute.defaultValue()))
                .collect(Collectors.joining(", ", "(", ");")));
    body.line("}").line();
    body.line("public void write(Output out) {");
    attributes.forEach(
        attribute ->
            body.line(
                Outputs.member(
                    attribute.name(), attribute.type(), JavaNames.member(attribute.name()))));
    body.line("}");
    RecordClass.withs(
        body,
        name,
        attributes,
        attributes.stream().map(it -> JavaNames.member(it.name())).toList());
    return home.source("structure", name, body.line("}"));
  }
}
