package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Escape;
import dev.croft.compiler.model.Type;
import java.util.stream.Collectors;

/** An action in Java of the model's author: a method around it, and a check of what it gives. */
final class EscapedAction {
  private static final String MARK = "// Java of the model";

  private EscapedAction() {}

  static JavaSource of(Action action, Escape.Java java, Packages home) {
    JavaText body = new JavaText();
    String name = JavaNames.type(action.name()) + "Action";
    boolean nothing = action.returns() instanceof Type.Nothing;
    String returns = nothing ? "void" : JavaTypes.of(action.returns());
    String parameters = "(Work work" + QueryClass.parameters(action.parameters()) + ")";
    String call =
        action.parameters().stream()
            .map(each -> ", " + JavaNames.member(each.name()))
            .collect(Collectors.joining("", "escaped$(work", ")"));
    body.doc(action.description(), action.position());
    body.line("public final class " + name + " {");
    body.line("private " + name + "() {}").line();
    body.line("public static " + returns + " run" + parameters + " {");
    body.line("try {");
    if (nothing) {
      body.line(call + ";");
    } else {
      body.line(returns + " result$ = " + call + ";");
      if (!action.returnsOptional()) {
        body.line("if (result$ == null) {");
        body.line(
            "throw new IllegalStateException("
                + JavaNames.text(
                    "The Java of "
                        + action.name()
                        + " gave null, and the model says that it never does")
                + ");");
        body.line("}");
      }
      body.line("return result$;");
    }
    body.line("} catch (RuntimeException problem$) {");
    body.line("throw problem$;");
    body.line("} catch (Exception problem$) {");
    body.line(
        "throw new IllegalStateException("
            + JavaNames.text("The Java of " + action.name() + " failed")
            + ", problem$);");
    body.line("}").line("}").line();
    body.line("private static " + returns + " escaped$" + parameters + " throws Exception {");
    body.line(MARK);
    body.verbatim(java.text());
    body.line("}").line("}");
    JavaSource source = home.source("action", name, body);
    int before = (int) source.text().substring(0, source.text().indexOf(MARK)).lines().count();
    return source.with(
        new JavaSource.Inset(
            before + 1,
            (int) (java.text() + "\n").chars().filter(c -> c == '\n').count(),
            java.position()));
  }
}
