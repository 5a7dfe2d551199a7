package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.optimize.Plan;

/** An action: its steps as a Java method that runs in the transaction of its caller. */
final class ActionClass {
  private ActionClass() {}

  static JavaSource of(Action action, Application application, Plan plan, Packages home) {
    if (action.java().isPresent()) {
      return EscapedAction.of(action, action.java().get(), home);
    }
    JavaText body = new JavaText();
    String name = JavaNames.type(action.name()) + "Action";
    boolean nothing = action.returns() instanceof Type.Nothing;
    body.doc(action.description(), action.position());
    body.line("public final class " + name + " {");
    body.line("private " + name + "() {}").line();
    body.line(
        "public static "
            + (nothing ? "void" : JavaTypes.of(action.returns()))
            + " run(Work work"
            + QueryClass.parameters(action.parameters())
            + ") {");
    boolean ended =
        new StepCode(action.name(), action.returns(), action.body(), application, plan, body)
            .block(action.body());
    if (!nothing && !ended) {
      body.line("return null;");
    }
    body.line("}").line("}");
    return home.source("action", name, body);
  }
}
