package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import java.util.Set;
import java.util.stream.Collectors;

/** Expressions as a generated application computes them, for tests that compile them alone. */
public final class ComputedInJava {
  private final JavaExpression expressions;

  public ComputedInJava(Application application) {
    this.expressions = new JavaExpression(application, Set.of());
  }

  /** Over variables of the names of the model. */
  public String of(Expression expression) {
    return expressions.as(expression, expression.type());
  }

  /** What a class with expressions imports. */
  public static String imports() {
    return JavaApi.FUNCTIONS.entrySet().stream()
            .map(each -> "import static " + each.getValue() + "." + each.getKey() + ";\n")
            .collect(Collectors.joining())
        + "import java.math.*;\nimport java.time.*;\nimport java.util.*;\n";
  }
}
