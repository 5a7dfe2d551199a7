package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import java.util.List;

/** What is asked about lists of the database without getting them, or before getting them. */
final class ListQuestions {
  private final JavaExpression expressions;

  ListQuestions(JavaExpression expressions) {
    this.expressions = expressions;
  }

  static String counting(String name) {
    return "count" + JavaNames.with(name).substring("with".length());
  }

  static String testing(String name) {
    return "any" + JavaNames.with(name).substring("with".length());
  }

  String count(Expression list) {
    return list instanceof Expression.RunQuery run
        ? "Long.valueOf(" + expressions.runQuery(run, "count(work") + ")"
        : behind((Expression.RecordsOf) list, counting(((Expression.RecordsOf) list).name()));
  }

  String any(Expression list) {
    return list instanceof Expression.RunQuery run
        ? expressions.runQuery(run, "any(work")
        : behind((Expression.RecordsOf) list, testing(((Expression.RecordsOf) list).name()));
  }

  private String behind(Expression.RecordsOf records, String method) {
    return table(records.of()) + method + "(work, " + expressions.of(records.of()) + ")";
  }

  private static String table(Expression reference) {
    return JavaNames.type(((Type.Reference) reference.type()).entity()) + "Table.";
  }

  /** The first of the references is read first: the others may begin with it. */
  String ahead(String list, List<Expression> references, String item) {
    String code = list;
    for (Expression reference : references) {
      code =
          table(reference) + "ahead(work, " + code + ", " + item + " -> " + known(reference) + ")";
    }
    return code;
  }

  /** As far as it is known: nothing is read for it. */
  private static String known(Expression path) {
    if (path instanceof Expression.Variable variable) {
      return JavaNames.member(variable.name());
    }
    Expression.AttributeOf attribute = (Expression.AttributeOf) path;
    String owner = known(attribute.of());
    if (attribute.of().type() instanceof Type.Reference) {
      owner = table(attribute.of()) + "peek(work, " + owner + ")";
    }
    return "of(" + owner + ", it -> it." + JavaNames.member(attribute.attribute()) + "())";
  }
}
