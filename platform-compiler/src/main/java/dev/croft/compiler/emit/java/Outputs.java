package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Type;

/** Statements that write a value to JSON, by its type. */
final class Outputs {
  private Outputs() {}

  static String member(String name, Type type, String code) {
    String quoted = JavaNames.text(name);
    if (nested(type)) {
      return "out.member(" + quoted + ", " + code + ", (item, each) -> item.write(each));";
    }
    if (type instanceof Type.ListOf list && nested(list.element())) {
      return "out.array(" + quoted + ", " + code + ", (each, item) -> each.object(item::write));";
    }
    return "out.value(" + quoted + ", " + code + ");";
  }

  static boolean nested(Type type) {
    return type instanceof Type.StructureOf || type instanceof Type.RowOf;
  }
}
