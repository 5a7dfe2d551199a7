package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;

/** What is asked of a record, a structure or a row, in Java. */
final class AttributeReading {
  private final JavaExpression expressions;

  AttributeReading(JavaExpression expressions) {
    this.expressions = expressions;
  }

  String of(Expression.AttributeOf attribute) {
    String owner = expressions.of(attribute.of());
    String member = JavaNames.member(attribute.attribute()) + "()";
    String typed = JavaExpression.typed(attribute.type());
    return switch (attribute.of().type()) {
      case Type.Reference reference -> {
        if (attribute.attribute().equals("id")) {
          yield owner;
        }
        if (isBytes(attribute)) {
          yield bytes(attribute, reference.entity(), TableClass.whole(attribute.attribute()));
        }
        String get = JavaNames.type(reference.entity()) + "Table.get(work, ";
        yield attribute.of().optional()
            ? typed + "of(" + owner + ", it -> " + get + "it)." + member + "))"
            : get + owner + ")." + member;
      }
      case Type.StaticReference reference -> {
        if (attribute.attribute().equals("id")) {
          yield owner;
        }
        String of = JavaNames.type(reference.entity()) + ".of(";
        yield attribute.of().optional()
            ? typed + "of(" + owner + ", it -> " + of + "it)." + member + "))"
            : of + owner + ")." + member;
      }
      default ->
          attribute.of().optional()
              ? typed + "of(" + owner + ", it -> it." + member + "))"
              : owner + "." + member;
    };
  }

  static boolean isBytes(Expression expression) {
    return expression.type() instanceof Type.Image || expression.type() instanceof Type.Binary;
  }

  /** Bytes are read only where logic asks for them. */
  private String bytes(Expression.AttributeOf attribute, String entity, String method) {
    String call = JavaNames.type(entity) + "Table." + method + "(work, ";
    String owner = expressions.of(attribute.of());
    return attribute.of().optional()
        ? "of(" + owner + ", it -> " + call + "it))"
        : call + owner + ")";
  }

  /** Of bytes the database tells it. */
  String length(Expression value) {
    return isBytes(value)
            && value instanceof Expression.AttributeOf attribute
            && attribute.of().type() instanceof Type.Reference reference
        ? bytes(attribute, reference.entity(), TableClass.size(attribute.attribute()))
        : "length(" + expressions.of(value) + ")";
  }

  String of(Expression.RecordsOf records) {
    if (!(records.of().type() instanceof Type.Reference owner)) {
      throw new IllegalArgumentException("Only a record has records behind it");
    }
    return JavaNames.type(owner.entity())
        + "Table."
        + JavaNames.member(records.name())
        + "Of(work, "
        + expressions.of(records.of())
        + ")";
  }
}
