package dev.croft.compiler.resolve;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Word;

/** A variable has a name that no variable around it has. */
final class Shadowing {
  private Shadowing() {}

  static void refuse(Word name, Scope scope, Context context) {
    if (scope.find(name.text()).isPresent()) {
      context.report(
          ProblemCode.SHADOWED,
          name.position(),
          "there is a variable `" + name.text() + "` already",
          "take another name, or change the variable with set");
    }
  }
}
