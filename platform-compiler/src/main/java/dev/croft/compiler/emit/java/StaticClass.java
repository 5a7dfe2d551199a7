package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.StaticEntity;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of a static entity, known without asking the database. */
final class StaticClass {
  private StaticClass() {}

  static JavaSource of(StaticEntity entity, Application application, Packages home) {
    String name = JavaNames.type(entity.name());
    String more =
        entity.attributes().stream()
            .map(attribute -> ", " + RecordClass.component(attribute))
            .collect(Collectors.joining());
    JavaText body = new JavaText().doc(entity.description(), entity.position());
    body.line("public record " + name + "(String id" + more + ") {");
    for (StaticEntity.Row row : entity.rows()) {
      body.line(
          "private static final "
              + name
              + " "
              + constant(row)
              + " = new "
              + name
              + "("
              + JavaNames.text(row.name())
              + values(entity, row, application)
              + ");",
          row.position());
    }
    body.line();
    body.line("/** The row with this name, which the model has. */");
    body.line("public static " + name + " of(String id) {");
    body.line("return switch (id) {");
    for (StaticEntity.Row row : entity.rows()) {
      body.line("case " + JavaNames.text(row.name()) + " -> " + constant(row) + ";");
    }
    body.line("default -> throw Refusal.malformed(");
    body.line("    \"There is no " + name + " \" + id, " + JavaNames.text(hint(entity)) + ");");
    body.line("};");
    body.line("}");
    return home.source("entity", name, body.line("}"));
  }

  private static String constant(StaticEntity.Row row) {
    return "ROW_" + JavaNames.type(row.name());
  }

  private static String hint(StaticEntity entity) {
    return "There are "
        + entity.rows().stream().map(StaticEntity.Row::name).collect(Collectors.joining(", "));
  }

  private static String values(StaticEntity entity, StaticEntity.Row row, Application application) {
    JavaExpression expressions = new JavaExpression(application, Set.of());
    StringBuilder values = new StringBuilder();
    for (Attribute attribute : entity.attributes()) {
      Optional<Expression> value =
          Optional.ofNullable(row.values().get(attribute.name())).or(attribute::defaultValue);
      values
          .append(", ")
          .append(value.map(it -> expressions.as(it, attribute.type())).orElse("null"));
    }
    return values.toString();
  }
}
