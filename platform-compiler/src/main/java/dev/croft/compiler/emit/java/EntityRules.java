package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Constraint;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Type;
import java.math.BigDecimal;
import java.util.Optional;

/** The rules on single attributes in Java; what needs the database is checked there. */
final class EntityRules {
  private EntityRules() {}

  static void patterns(Entity entity, JavaText body) {
    for (Attribute attribute : entity.attributes()) {
      for (Constraint constraint : attribute.constraints()) {
        if (constraint instanceof Constraint.Matches matches) {
          body.line(
              "private static final Pattern PATTERN_"
                  + JavaNames.type(attribute.name())
                  + " = Pattern.compile("
                  + JavaNames.text(matches.pattern())
                  + ");");
        }
      }
    }
  }

  static void check(Entity entity, String name, JavaText body) {
    body.line("/** Refused with everything that is wrong with the record. */");
    body.line("private static void check(" + name + " entity) {");
    body.line("Problems problems = new Problems();");
    entity.attributes().forEach(attribute -> attribute(attribute, body));
    body.line("problems.refuseIfAny(" + JavaNames.text(entity.name()) + ");");
    body.line("}");
  }

  private static void attribute(Attribute attribute, JavaText body) {
    String named =
        "("
            + JavaNames.text(attribute.name())
            + ", entity."
            + JavaNames.member(attribute.name())
            + "()";
    if (!attribute.optional() && !(attribute.type() instanceof Type.Many)) {
      body.line("problems.required" + named + ");", attribute.position());
    }
    String rule = ofType(attribute.type(), named);
    if (!rule.isEmpty()) {
      body.line("problems." + rule + ";");
    }
    for (Constraint constraint : attribute.constraints()) {
      body.line("problems." + constraint(attribute, constraint, named) + ";");
    }
  }

  private static String ofType(Type type, String named) {
    return switch (type) {
      case Type.Text text -> "text" + named + ", " + text.maximum() + ")";
      case Type.Email email -> "email" + named + ")";
      case Type.Phone phone -> "phone" + named + ")";
      case Type.Decimal decimal ->
          "digits" + named + ", " + decimal.precision() + ", " + decimal.scale() + ")";
      case Type.Currency currency -> "digits" + named + ", 19, 4)";
      default -> "";
    };
  }

  private static String constraint(Attribute attribute, Constraint constraint, String named) {
    return switch (constraint) {
      case Constraint.AtLeast least -> "atLeast" + named + ", " + least.length() + ")";
      case Constraint.AtMost most -> "atMost" + named + ", " + most.length() + ")";
      case Constraint.Matches matches ->
          "matches" + named + ", PATTERN_" + JavaNames.type(attribute.name()) + ")";
      case Constraint.Range range ->
          "range" + named + ", " + end(range.from()) + ", " + end(range.to()) + ")";
    };
  }

  private static String end(Optional<BigDecimal> value) {
    return value.map(number -> JavaNames.text(number.toPlainString())).orElse("null");
  }
}
