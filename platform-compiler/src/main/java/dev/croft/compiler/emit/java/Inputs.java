package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import java.util.Optional;
import java.util.Set;

/** Expressions that read a parameter or a member of a structure. */
final class Inputs {
  private final JavaExpression expressions;
  private final String source;

  Inputs(Application application) {
    this(application, "in");
  }

  /**
   * @param source the variable that is read from
   */
  Inputs(Application application, String source) {
    this.source = source + ".";
    this.expressions = new JavaExpression(application, Set.of());
  }

  String of(String name, Type type, boolean optional, Optional<Expression> defaultValue) {
    String quoted = JavaNames.text(name);
    String usual = defaultValue.map(value -> expressions.as(value, type)).orElse(nothing(type));
    String read =
        switch (type) {
          case Type.ListOf list -> list(quoted, list.element(), usual);
          case Type.Many many -> source + "references(" + quoted + ", " + usual + ")";
          case Type.StructureOf structure ->
              source
                  + "structure("
                  + quoted
                  + ", it -> "
                  + JavaNames.type(structure.structure())
                  + ".read(it, work), "
                  + usual
                  + ")";
          default -> source + ResourceClass.inputMethod(type) + "(" + quoted + ", " + usual + ")";
        };
    return optional || JavaTypes.isList(type)
        ? read
        : source + "required(" + quoted + ", " + read + ")";
  }

  private static String nothing(Type type) {
    return JavaTypes.isList(type) ? "List.of()" : "null";
  }

  private String list(String quoted, Type element, String usual) {
    return switch (element) {
      case Type.StructureOf structure ->
          source
              + "structures("
              + quoted
              + ", it -> "
              + JavaNames.type(structure.structure())
              + ".read(it, work), "
              + usual
              + ")";
      default ->
          source
              + "list("
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
