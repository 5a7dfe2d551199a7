package dev.croft.compiler.emit.js;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import java.io.IOException;
import java.io.InputStream;

/** Expressions as a browser computes them, for tests. */
public final class ComputedInBrowser {
  private final JsExpression expressions;

  public ComputedInBrowser(Application application) {
    this.expressions = JsExpression.of(application);
  }

  /** The value as text; empty is null. */
  public String of(Expression expression) {
    String value = expressions.of(expression);
    String shown =
        switch (expression.type()) {
          case Type.Text text -> "\"'\" + it";
          case Type.Email email -> "\"'\" + it";
          case Type.StaticReference row -> "\"'\" + it";
          case Type.Date date -> "_.shownDate(it)";
          case Type.Time time -> "_.shownTime(it)";
          case Type.DateTime moment -> "_.shownMoment(it)";
          case Type.Duration duration -> "_.shownDuration(it)";
          default -> "String(it)";
        };
    return "((it) => it === null ? \"empty\" : " + shown + ")(" + value + ")";
  }

  /** A value of a record or a parameter. */
  public static String constant(Object value, Type type) {
    return value == null ? "null" : JsLiteral.of(value, type);
  }

  /** A script that leaves the module in a variable called _. */
  public static String module() throws IOException {
    try (InputStream in = JsExpression.class.getResourceAsStream("pages/expressions.js")) {
      return "const _ = await import(\"data:text/javascript;base64,"
          + java.util.Base64.getEncoder().encodeToString(in.readAllBytes())
          + "\");\n";
    }
  }
}
