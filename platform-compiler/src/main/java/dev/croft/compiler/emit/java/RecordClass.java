package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The immutable record of an entity, with a {@code with} method for each attribute. */
final class RecordClass {
  private RecordClass() {}

  static JavaSource of(Entity entity, Packages home) {
    String name = JavaNames.type(entity.name());
    List<String> components = new ArrayList<>(List.of("Long id", "Integer croftVersion"));
    List<String> members = new ArrayList<>(List.of("id", "croftVersion"));
    for (Attribute attribute : entity.attributes()) {
      components.add(component(attribute));
      members.add(JavaNames.member(attribute.name()));
    }
    JavaText body = new JavaText().doc(entity.description(), entity.position());
    body.line("public record " + name + "(" + String.join(", ", components) + ") {");
    body.line("public " + name + " withIdentity(Long id, Integer croftVersion) {");
    body.line("return new " + name + "(" + String.join(", ", members) + ");");
    body.line("}");
    withs(body, name, entity.attributes(), members);
    return home.source("entity", name, body.line("}"));
  }

  static String component(Attribute attribute) {
    return JavaTypes.of(attribute.type()) + " " + JavaNames.member(attribute.name());
  }

  static void withs(JavaText body, String name, List<Attribute> attributes, List<String> members) {
    String all = members.stream().collect(Collectors.joining(", "));
    for (Attribute attribute : attributes) {
      body.line();
      body.line(
          "public "
              + name
              + " "
              + JavaNames.with(attribute.name())
              + "("
              + component(attribute)
              + ") {");
      body.line("return new " + name + "(" + all + ");");
      body.line("}");
    }
  }
}
