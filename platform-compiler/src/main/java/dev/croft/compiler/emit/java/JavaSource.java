package dev.croft.compiler.emit.java;

/** A generated class: its full name and its text. */
public record JavaSource(String className, String text) {
  /** {@code app/orders/entity/Order.java}. */
  public String path() {
    return className.replace('.', '/') + ".java";
  }
}
