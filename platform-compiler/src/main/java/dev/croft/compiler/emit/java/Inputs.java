package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import java.util.Optional;
import java.util.Set;

/** Expressions that read a parameter or a member of a structure from the variable {@code in}. */
final class Inputs {
  private final JavaExpression expressions;

  Inputs(Application application) {
    this.expressions = new JavaExpression(application, Set.of());
  }

  String of(String name, Type type, boolean optional, Optional<Expression> defaultValue) {
    String quoted = JavaNames.text(name);
    String usual = defaultValue.map(value -> expressions.as(value, type)).orElse(nothing(type));
    String read =
        switch (type) {
          case Type.ListOf list -> list(quoted, list.element(), usual);
          case Type.Many many -> "in.references(" + quoted + ", " + usual + ")";
          case Type.StructureOf structure ->
              "in.structure("
                  + quoted
                  + ", it -> "
                  + JavaNames.type(structure.structure())
                  + ".read(it, work), "
                  + usual
                  + ")";
          default -> "in." + ResourceClass.inputMethod(type) + "(" + quoted + ", " + usual + ")";
        };
    return optional || JavaTypes.isList(type) ? read : "in.required(" + quoted + ", " + read + ")";
  }

  private static String nothing(Type type) {
    return JavaTypes.isList(type) ? "List.of()" : "null";
  }

  private static String list(String quoted, Type element, String usual) {
    return switch (element) {
      case Type.StructureOf structure ->
          "in.structures("
              + quoted
              + ", it -> "
              + JavaNames.type(structure.structure())
              + ".read(it, work), "
              + usual
              + ")";
      default ->
          "in.list("
              + quoted
              + ", Kind."
              + JavaTypes.kind(element)
              + ", "
              + JavaTypes.of(element)
              + ".class, "
              + usual
              + ")";
    };
  }
}
