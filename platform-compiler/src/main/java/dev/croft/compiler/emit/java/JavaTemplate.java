package dev.croft.compiler.emit.java;

import dev.croft.compiler.emit.sql.Tables;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values in texts, in Java. */
final class JavaTemplate {
  private final Tables tables;
  private final JavaExpression expressions;

  JavaTemplate(Tables tables, JavaExpression expressions) {
    this.tables = tables;
    this.expressions = expressions;
  }

  String of(Expression.Template template) {
    if (template.parts().isEmpty()) {
      return "\"\"";
    }
    String joined = template.parts().stream().map(this::shown).collect(Collectors.joining(" + "));
    return template.parts().getFirst() instanceof Expression.Literal ? joined : "\"\" + " + joined;
  }

  /** A record is shown by its label. */
  private String shown(Expression part) {
    if (part instanceof Expression.Literal literal && literal.value() instanceof String text) {
      return JavaNames.text(text);
    }
    if (part.type() instanceof Type.Reference reference) {
      Optional<String> label = tables.entity(reference.entity()).label();
      if (label.isPresent()) {
        Type type = tables.attributeOf(reference.entity(), label.get()).orElseThrow().type();
        return shown(new Expression.AttributeOf(part, label.get(), type, true, part.position()));
      }
    }
    return "text(" + expressions.of(part) + ")";
  }
}
